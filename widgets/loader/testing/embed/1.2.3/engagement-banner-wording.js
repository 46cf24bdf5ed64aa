globalThis.loaded.push('engagement-banner-wording');
