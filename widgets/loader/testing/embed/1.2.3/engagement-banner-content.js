globalThis.loaded.push('engagement-banner-content');
