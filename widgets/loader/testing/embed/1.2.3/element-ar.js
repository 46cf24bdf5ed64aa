globalThis.loaded.push('element-ar');
