/** The set-up, bundle by bundle: what it adds, what it leaves alone, and what troubles leave behind. */
import { describe, expect, it } from 'vitest';
import { noChoices } from '../../src/document/layout.ts';
import { setUp } from '../../src/document/setup/set-up.ts';
import { createMemoryGrist, type MemoryClient, type MemoryGrist } from '../../src/grist/memory/memory-grist.ts';
import { kitById } from '../../src/kits/index.ts';
import { entityNames, schema } from '../../src/model/schema.ts';
import { openWidget } from './harness.ts';
