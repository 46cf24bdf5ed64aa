globalThis.loaded.push('connect');
