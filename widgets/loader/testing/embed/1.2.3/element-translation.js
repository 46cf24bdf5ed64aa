globalThis.loaded.push('element-translation');
