globalThis.loaded.push('spp-element');
