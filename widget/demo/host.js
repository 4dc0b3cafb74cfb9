/* global bootstrapGrist */
// `?doc=blank` opens an empty document; so does a repository where the sample has not been made yet.
// `?doc=older` is a document of an early version of the widget.
const wanted = new URLSearchParams(location.search).get('doc') ?? 'sample';
const file = wanted === 'older' ? '/older.grist' : '/sample.grist';
const stored = wanted !== 'blank' && (await fetch(file, { method: 'HEAD' })).ok;

bootstrapGrist({ name: 'Entretiens', ...(stored ? { initialFile: file } : {}) });
