
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      's002c2cdb4d1620e2': str`Before (${0}): ${1}`,
's051d8c341ceb18e0': `Try again`,
's11fd5eabe7be40af': `Accessibility`,
's123fb6636acccf9d': `Information and explanations`,
's1b8165f32c03c61d': `Demonstration data`,
's1e280731827c5e25': str`quarter ${0} of ${1}`,
's20a1abf168738477': `Negative`,
's215b4b65f4ec82df': `We cannot reach the service. Check your connection, then try again.`,
's25835aada2b77c60': str`on ${0}`,
's27662e78375c2094': `By telephone`,
's307c421e3b701b1c': str`Committed on ${0}, promised for ${1}`,
's38474db1af7e0234': `Simplicity`,
's3ae85d4190b363b2': `The author does not find this reply helpful.`,
's3cabe53cba29f462': str`After (${0}): ${1}`,
's3ec844196083dbf3': str`For the author, on ${0}, it was no better.`,
's4cca42c7b45d1597': str`(edited on ${0})`,
's59da7138a7d94a9f': `Reply given`,
's5b84c93c340c3c23': `The author finds this reply helpful.`,
's61a9585883bce131': `The author finds this reply partly helpful.`,
's64dc9bbcc8d35cb8': str`Completed on ${0}`,
's65a2d3acc11bcb97': `Through an online procedure`,
's66b6c988bddfb260': `At the counter`,
's7297637149a94cd8': str`half-year ${0} of ${1}`,
's74e3af1017bd391d': `Action committed`,
's784e3f6a79e77b01': `Contact with staff`,
's81bd6336855d7e9d': `By e-mail`,
's900393497506c579': `Responsiveness`,
's9ba8646ed944b8d8': `Neutral`,
's9e46fad5a3cee38b': `Positive`,
'sadb72b7568fc595b': `By letter`,
'sbe4518d2e16a5bd7': `Action completed`,
'sd87b6c420cc6b396': `What shows it`,
'se47d95e76d9fcf33': `In the personal account`,
'se7e9b1c1048fcfc1': `The author’s answer`,
'sf73e29cdc5d6fe88': str`The author confirmed it on ${0}: it really is better.`,
    };
  