globalThis.loaded.push('engagement-banner-ar');
