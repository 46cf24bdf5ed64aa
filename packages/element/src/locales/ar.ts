
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      's051d8c341ceb18e0': `إعادة المحاولة`,
's1b8165f32c03c61d': `بيانات تجريبية`,
's215b4b65f4ec82df': `تعذّر علينا الاتصال بالخدمة. يُرجى التحقق من اتصالكم بالإنترنت ثم إعادة المحاولة.`,
    };
  