
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      's08c324ba0ba93644': `We constantly develop our skills and continuously improve`,
's0ae77461e96a1c86': `+ approachable`,
's242c1ec4f58d3c37': `We are environmentally responsible`,
's26d6cd9e0459aabc': `Your opinions are taken into account to improve and simplify our procedures`,
's2c7b164a3240f422': `National text: this network’s own could not be read.`,
's3ccbde55f392c47a': `You can reach us by phone or in person, and we make online procedures easier for you`,
's46345073cad97b8d': `+ effective`,
's4709d7b23c8f3b9b': `Our nine commitments`,
's5800f134cf811b79': `Share your experience`,
's5a57a2a7ffae0133': `Our commitments`,
's6096a134da40bb5a': `We direct you to the right person to deal with your request`,
's7fff29b2b047f533': `You are welcomed with courtesy and kindness, in mutual respect, and, as the law provides, you have the right to make mistakes`,
's8685068ad3bb46d0': `You receive support suited to your personal situation`,
'sae366e4949be15a5': `You have access to our service quality results`,
'sb06aadc0a025619c': `Services Publics+: our nine commitments`,
'sb5096f05de498d0d': `Our results, your opinions`,
'sb5a7ae4284bde396': str`QR code leading to ${0}`,
'sba57467eb7c6760f': `Read the commitments`,
'sc0af04f63ab51c3a': `You receive an answer to your requests within the announced time, and you are kept informed of the progress of your case`,
'se6edcdff5c231fea': `See how we keep our commitments here, and tell us about your experience.`,
'sf6f6999ee8424d40': `See our results`,
'sfa5296a3d931e855': `+ simple`,
'sffdf59616340247a': `Services Publics+: our commitments`,
    };
  