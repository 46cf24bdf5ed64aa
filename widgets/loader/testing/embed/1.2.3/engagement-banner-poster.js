globalThis.loaded.push('engagement-banner-poster');
