/**
 * What the product takes for granted about Grist, held to by every `GristPort`: the plugin adapter
 * inside a real Grist, and the in-memory Grist of the tests.
 *
 * Before the cases: a document in which `productTables` have been applied, a widget with full access
 * linked both ways with a list of `Candidats`, its port started. The cases may run in one document,
 * one after the other, each with a prefix of its own.
 */
import type { ContractCase } from './bench';
import { bundleCases } from './bundles';
import { cellCases } from './cells';
import { productCases } from './product';
import { pushCases } from './pushes';
import { structureCases } from './structure';

export const contract: readonly ContractCase[] = [
  ...cellCases,
  ...bundleCases,
  ...structureCases,
  ...productCases,
  ...pushCases,
];

export { productTables } from './product';
