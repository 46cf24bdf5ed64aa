
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      's051d8c341ceb18e0': `Try again`,
's1b8165f32c03c61d': `Demonstration data`,
's215b4b65f4ec82df': `We cannot reach the service. Check your connection, then try again.`,
    };
  