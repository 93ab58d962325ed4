import fc from 'fast-check';
import { EMPTY_FRONTIER, appendLeaf, frontierRoot } from './frontier';
import { leafHashOfBytes } from './hash';
import { verifyConsistency, verifyInclusion } from './merkle-proof';
import { EMPTY_ROOT, MerkleTree } from './merkle-tree';
import { definedRoot, hex, sha, unhex } from './testing/reference';

/** The reference values of Certificate Transparency: leaves, the root after each, and proofs. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  unhex,
);
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const N3 = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const N4 = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
const N567 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
const L1 = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const L67 = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';

const treeOf = (leaves: readonly Uint8Array[]): MerkleTree => new MerkleTree(leaves.map(leafHashOfBytes));
const numbered = (count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, index) => sha(Uint8Array.of(index % 256, index >> 8)));
const flipped = (hash: Uint8Array): Uint8Array => hash.map((byte, index) => (index === 7 ? byte ^ 1 : byte));

describe('MerkleTree (RFC 9162 section 2.1)', () => {
  const tree = treeOf(LEAVES);

  it('has the published roots', () => {
    expect(hex(EMPTY_ROOT)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(tree.root(0)).toEqual(EMPTY_ROOT);
    expect(ROOTS.map((_, index) => hex(tree.root(index + 1)))).toEqual(ROOTS);
  });

  it.each([
    { index: 0, size: 1, proof: [] },
    { index: 0, size: 8, proof: [L1, N3, N567] },
    { index: 5, size: 8, proof: [N4, L67, ROOTS[3]] },
    { index: 2, size: 3, proof: [ROOTS[1]] },
    { index: 1, size: 5, proof: [ROOTS[0], N3, N4] },
  ])('has the published inclusion proof of leaf $index in $size', ({ index, size, proof }) => {
    expect(tree.inclusionProof(index, size).map(hex)).toEqual(proof);
  });

  it.each([
    { from: 1, to: 1, proof: [] },
    { from: 1, to: 8, proof: [L1, N3, N567] },
    { from: 2, to: 5, proof: [N3, N4] },
    { from: 6, to: 8, proof: ['0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a', L67, ROOTS[3]] },
  ])('has the published consistency proof from $from to $to', ({ from, to, proof }) => {
    expect(tree.consistencyProof(from, to).map(hex)).toEqual(proof);
  });

  it('has the root of the definition at every size up to 130, before and after growing', () => {
    const leaves = numbered(130);
    const grown = treeOf(leaves);
    let frontier = EMPTY_FRONTIER;
    for (let size = 0; size <= leaves.length; size += 1) {
      const root = hex(definedRoot(leaves.slice(0, size)));
      expect([size, hex(grown.root(size))]).toEqual([size, root]);
      expect([size, hex(frontierRoot(frontier))]).toEqual([size, root]);
      expect(frontier.size).toBe(size);
      const next = leaves[size];
      if (next) frontier = appendLeaf(frontier, leafHashOfBytes(next));
    }
  });

  it.each([{ size: 9 }, { size: -1 }, { size: 1.5 }])('refuses the size $size of a tree of eight', ({ size }) => {
    expect(() => tree.root(size)).toThrow(expect.objectContaining({ code: 'index-out-of-range' }));
    expect(() => tree.inclusionProof(0, size)).toThrow(expect.objectContaining({ code: 'index-out-of-range' }));
    expect(() => tree.consistencyProof(size, 8)).toThrow(expect.objectContaining({ code: 'index-out-of-range' }));
    expect(() => tree.inclusionProof(8, 8)).toThrow(expect.objectContaining({ code: 'index-out-of-range' }));
  });
});

describe('verifyInclusion and verifyConsistency (RFC 9162 section 2.1.3.2 and 2.1.4.2)', () => {
  const leaves = numbered(66);
  const tree = treeOf(leaves);
  const leafHashAt = (index: number): Uint8Array => leafHashOfBytes(leaves[index] ?? new Uint8Array());

  it('accepts every leaf of every tree up to 66', () => {
    for (let size = 1; size <= leaves.length; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const claim = {
          index,
          size,
          leafHash: leafHashAt(index),
          proof: tree.inclusionProof(index, size),
          root: tree.root(size),
        };
        expect([index, size, verifyInclusion(claim)]).toEqual([index, size, true]);
      }
    }
  });

  it('accepts every pair of trees up to 66', () => {
    for (let to = 0; to <= leaves.length; to += 1) {
      for (let from = 0; from <= to; from += 1) {
        const claim = {
          from,
          to,
          fromRoot: tree.root(from),
          toRoot: tree.root(to),
          proof: tree.consistencyProof(from, to),
        };
        expect([from, to, verifyConsistency(claim)]).toEqual([from, to, true]);
      }
    }
  });

  it('refuses an inclusion in which one thing is wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 66 }), fc.nat(), fc.nat(), (size, pick, place) => {
        const index = pick % size;
        const proof = tree.inclusionProof(index, size);
        const claim = { index, size, leafHash: leafHashAt(index), proof, root: tree.root(size) };
        const at = place % proof.length;
        expect(verifyInclusion({ ...claim, index: (index + 1) % size })).toBe(false);
        expect(verifyInclusion({ ...claim, leafHash: flipped(claim.leafHash) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: flipped(claim.root) })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: proof.map((hash, k) => (k === at ? flipped(hash) : hash)) })).toBe(
          false,
        );
        expect(verifyInclusion({ ...claim, proof: proof.slice(1) })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...proof, EMPTY_ROOT] })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: proof.map((hash) => hash.slice(1)) })).toBe(false);
        expect(verifyInclusion({ ...claim, index: size })).toBe(false);
        expect(verifyInclusion({ ...claim, index: -1 })).toBe(false);
      }),
    );
  });

  it('refuses the proof of a small tree for a larger one, and the other way round', () => {
    const claim = { index: 0, leafHash: leafHashAt(0) };
    for (let size = 1; size <= 32; size *= 2) {
      const [small, large] = [size, size * 2];
      expect(
        verifyInclusion({ ...claim, size: large, proof: tree.inclusionProof(0, small), root: tree.root(small) }),
      ).toBe(false);
      expect(
        verifyInclusion({ ...claim, size: small, proof: tree.inclusionProof(0, large), root: tree.root(large) }),
      ).toBe(false);
    }
  });

  it('refuses a consistency in which one thing is wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65 }), fc.nat(), fc.nat(), (from, more, place) => {
        const to = from + 1 + (more % (66 - from));
        const proof = tree.consistencyProof(from, to);
        const claim = { from, to, fromRoot: tree.root(from), toRoot: tree.root(to), proof };
        const at = place % proof.length;
        expect(verifyConsistency({ ...claim, fromRoot: flipped(claim.fromRoot) })).toBe(false);
        expect(verifyConsistency({ ...claim, toRoot: flipped(claim.toRoot) })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: proof.map((hash, k) => (k === at ? flipped(hash) : hash)) })).toBe(
          false,
        );
        expect(verifyConsistency({ ...claim, proof: proof.slice(0, -1) })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: [...proof, EMPTY_ROOT] })).toBe(false);
        expect(verifyConsistency({ ...claim, from: to, to: from })).toBe(false);
      }),
    );
  });

  it('refuses a rewritten history: another leaf at an old place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (from, pick) => {
        const rewritten = treeOf(leaves.map((leaf, index) => (index === pick % from ? flipped(leaf) : leaf)));
        const claim = {
          from,
          to: 66,
          fromRoot: tree.root(from),
          toRoot: rewritten.root(),
          proof: rewritten.consistencyProof(from),
        };
        expect(verifyConsistency(claim)).toBe(false);
      }),
    );
  });

  it('knows only one empty tree', () => {
    expect(verifyConsistency({ from: 0, to: 3, fromRoot: EMPTY_ROOT, toRoot: tree.root(3), proof: [] })).toBe(true);
    expect(verifyConsistency({ from: 0, to: 3, fromRoot: tree.root(1), toRoot: tree.root(3), proof: [] })).toBe(false);
  });
});
