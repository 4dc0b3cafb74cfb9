/* global bootstrapGrist */
// `?doc=blank` opens an empty document; so does a repository where the sample has not been made yet.
const wanted = new URLSearchParams(location.search).get('doc') ?? 'sample';
const sample = wanted === 'sample' && (await fetch('/sample.grist', { method: 'HEAD' })).ok;

bootstrapGrist({ name: 'Entretiens', ...(sample ? { initialFile: '/sample.grist' } : {}) });
