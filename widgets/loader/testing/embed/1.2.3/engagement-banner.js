globalThis.loaded.push('engagement-banner');
