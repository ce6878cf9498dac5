// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.contextvars;

import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An immutable map of Python keys: a hash array mapped trie. A changed map shares all but one path of nodes with the one it
 * was made from, so that a copy costs nothing, and a change little however large the map is.
 */
public final class HashTrie {
    static final HashTrie EMPTY = new HashTrie(new Branch(0, new Object[0]), 0);

    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;

    private final Node root;
    private final int size;

    private HashTrie(Node root, int size) {
        this.root = root;
        this.size = size;
    }

    int size() {
        return size;
    }

    /** The value, or {@code null}. */
    Object get(Object key) {
        return root.get(hash(key), 0, key);
    }

    /** The map with an item more, or another value; this map where it has that very value already. */
    HashTrie with(Object key, Object value) {
        int hash = hash(key);
        Counter counter = new Counter();
        Node changed = root.with(hash, 0, key, value, counter);
        return changed == root ? this : new HashTrie(changed, size + counter.added);
    }

    /** The map without the key; this map where it is absent. */
    HashTrie without(Object key) {
        Node changed = root.without(hash(key), 0, key);
        return changed == root ? this : size == 1 ? EMPTY : new HashTrie(changed, size - 1);
    }

    /** Keys and values in turn. */
    List<Object> items() {
        List<Object> items = new ArrayList<>(2 * size);
        root.collect(items);
        return items;
    }

    boolean hasSameItems(HashTrie other) {
        if (size != other.size) {
            return false;
        }
        List<Object> items = items();
        for (int i = 0; i < items.size(); i += 2) {
            Object counterpart = other.get(items.get(i));
            if (counterpart == null || !Comparison.equal(items.get(i + 1), counterpart)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(Object key) {
        if (key instanceof PyContextVar variable) {
            return variable.hash();
        }
        long hash = Hashing.hash(key);
        return (int) (hash ^ hash >>> Integer.SIZE);
    }

    private static boolean isSame(Object known, Object key) {
        return known == key || !(known instanceof PyContextVar) && Comparison.equal(known, key);
    }

    private static Object[] replaced(Object[] items, int index, Object first, Object second) {
        Object[] result = items.clone();
        result[index] = first;
        result[index + 1] = second;
        return result;
    }

    private static Object[] inserted(Object[] items, int index, Object first, Object second) {
        Object[] result = new Object[items.length + 2];
        System.arraycopy(items, 0, result, 0, index);
        result[index] = first;
        result[index + 1] = second;
        System.arraycopy(items, index, result, index + 2, items.length - index);
        return result;
    }

    private static Object[] removed(Object[] items, int index) {
        Object[] result = Arrays.copyOf(items, items.length - 2);
        System.arraycopy(items, index + 2, result, index, result.length - index);
        return result;
    }

    private static final class Counter {
        private int added;
    }

    private abstract static sealed class Node {
        abstract Object get(int hash, int shift, Object key);

        abstract Node with(int hash, int shift, Object key, Object value, Counter counter);

        abstract Node without(int hash, int shift, Object key);

        abstract void collect(List<Object> items);
    }

    /** Up to 32 places by five bits of the hash, those in use in pairs: a key and its value, or {@code null} and a node. */
    private static final class Branch extends Node {
        private final int used;
        private final Object[] items;

        Branch(int used, Object[] items) {
            this.used = used;
            this.items = items;
        }

        private static int bit(int hash, int shift) {
            return 1 << (hash >>> shift & MASK);
        }

        private int index(int bit) {
            return 2 * Integer.bitCount(used & bit - 1);
        }

        @Override
        Object get(int hash, int shift, Object key) {
            int bit = bit(hash, shift);
            if ((used & bit) == 0) {
                return null;
            }
            int index = index(bit);
            if (items[index] == null) {
                return ((Node) items[index + 1]).get(hash, shift + BITS, key);
            }
            return isSame(items[index], key) ? items[index + 1] : null;
        }

        @Override
        Node with(int hash, int shift, Object key, Object value, Counter counter) {
            int bit = bit(hash, shift);
            int index = index(bit);
            if ((used & bit) == 0) {
                counter.added = 1;
                return new Branch(used | bit, inserted(items, index, key, value));
            }
            Object known = items[index];
            Object old = items[index + 1];
            if (known == null) {
                Node changed = ((Node) old).with(hash, shift + BITS, key, value, counter);
                return changed == old ? this : new Branch(used, replaced(items, index, null, changed));
            }
            if (isSame(known, key)) {
                return old == value ? this : new Branch(used, replaced(items, index, known, value));
            }
            counter.added = 1;
            Node both = both(HashTrie.hash(known), known, old, hash, key, value, shift + BITS);
            return new Branch(used, replaced(items, index, null, both));
        }

        private static Node both(
                int firstHash, Object first, Object firstValue, int hash, Object key, Object value, int shift) {
            if (firstHash == hash) {
                return new Collision(hash, new Object[] {first, firstValue, key, value});
            }
            int firstBit = bit(firstHash, shift);
            int bit = bit(hash, shift);
            if (firstBit == bit) {
                Node below = both(firstHash, first, firstValue, hash, key, value, shift + BITS);
                return new Branch(bit, new Object[] {null, below});
            }
            boolean before = Integer.compareUnsigned(firstBit, bit) < 0;
            return new Branch(
                    firstBit | bit,
                    before
                            ? new Object[] {first, firstValue, key, value}
                            : new Object[] {key, value, first, firstValue});
        }

        @Override
        Node without(int hash, int shift, Object key) {
            int bit = bit(hash, shift);
            if ((used & bit) == 0) {
                return this;
            }
            int index = index(bit);
            if (items[index] == null) {
                Node child = (Node) items[index + 1];
                Node changed = child.without(hash, shift + BITS, key);
                if (changed == child) {
                    return this;
                }
                if (changed instanceof Branch single && single.items.length == 2 && single.items[0] != null) {
                    return new Branch(used, replaced(items, index, single.items[0], single.items[1]));
                }
                return new Branch(used, replaced(items, index, null, changed));
            }
            return isSame(items[index], key) ? new Branch(used & ~bit, removed(items, index)) : this;
        }

        @Override
        void collect(List<Object> result) {
            for (int i = 0; i < items.length; i += 2) {
                if (items[i] == null) {
                    ((Node) items[i + 1]).collect(result);
                } else {
                    result.add(items[i]);
                    result.add(items[i + 1]);
                }
            }
        }
    }

    /** Different keys with the same hash, each followed by its value; at least two. */
    private static final class Collision extends Node {
        private final int hash;
        private final Object[] items;

        Collision(int hash, Object[] items) {
            this.hash = hash;
            this.items = items;
        }

        private int find(int wanted, Object key) {
            for (int i = 0; wanted == hash && i < items.length; i += 2) {
                if (isSame(items[i], key)) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        Object get(int wanted, int shift, Object key) {
            int index = find(wanted, key);
            return index < 0 ? null : items[index + 1];
        }

        @Override
        Node with(int wanted, int shift, Object key, Object value, Counter counter) {
            if (wanted != hash) {
                Branch above = new Branch(Branch.bit(hash, shift), new Object[] {null, this});
                return above.with(wanted, shift, key, value, counter);
            }
            int index = find(wanted, key);
            if (index < 0) {
                counter.added = 1;
                return new Collision(hash, inserted(items, items.length, key, value));
            }
            return items[index + 1] == value ? this : new Collision(hash, replaced(items, index, items[index], value));
        }

        @Override
        Node without(int wanted, int shift, Object key) {
            int index = find(wanted, key);
            if (index < 0) {
                return this;
            }
            Object[] rest = removed(items, index);
            return rest.length == 2 ? new Branch(Branch.bit(hash, shift), rest) : new Collision(hash, rest);
        }

        @Override
        void collect(List<Object> result) {
            result.addAll(Arrays.asList(items));
        }
    }
}
