// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.heapq;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Comparison;

/** The module {@code _heapq}: priority queues in lists. */
@BuiltinModule(value = "_heapq", doc = "Heap queue algorithm (a.k.a. priority queue).")
public final class HeapqModule {
    private HeapqModule() {}

    private static PyList heap(Object value, String function) {
        if (value instanceof PyList list) {
            return list;
        }
        throw Errors.typeError(function + "() argument"
                + (function.equals("heapify")
                                || function.equals("heappop")
                                || function.equals("_heapify_max")
                                || function.equals("_heappop_max")
                        ? ""
                        : " 1")
                + " must be list, not " + Types.of(value).shortName());
    }

    private static void checkSize(PyList heap, int size) {
        if (heap.size() != size) {
            throw Errors.runtimeError("list changed size during iteration");
        }
    }

    /** Whether {@code a} belongs above {@code b}. */
    private static boolean before(Object a, Object b, boolean max) {
        return max ? Comparison.less(b, a) : Comparison.less(a, b);
    }

    /** Moves the item at {@code position} up until its parent belongs above it. */
    private static void siftUp(PyList heap, int start, int position, boolean max) {
        int size = heap.size();
        int at = position;
        Object item = heap.get(at);
        while (at > start) {
            int parent = at - 1 >> 1;
            Object above = heap.get(parent);
            boolean rises = before(item, above, max);
            checkSize(heap, size);
            if (!rises) {
                break;
            }
            heap.set(at, above);
            heap.set(parent, item);
            at = parent;
        }
    }

    /** Moves the item at {@code start} down along the better children to a leaf, then up to its place. */
    private static void siftDown(PyList heap, int start, boolean max) {
        int size = heap.size();
        int at = start;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size) {
                boolean left = before(heap.get(child), heap.get(child + 1), max);
                checkSize(heap, size);
                if (!left) {
                    child++;
                }
            }
            Object kept = heap.get(at);
            heap.set(at, heap.get(child));
            heap.set(child, kept);
            at = child;
        }
        siftUp(heap, start, at, max);
    }

    private static Object pop(PyList heap, boolean max) {
        int last = heap.size() - 1;
        if (last < 0) {
            throw Errors.indexError("index out of range");
        }
        Object item = heap.removeAt(last);
        if (last == 0) {
            return item;
        }
        Object result = heap.get(0);
        heap.set(0, item);
        siftDown(heap, 0, max);
        return result;
    }

    private static Object replace(PyList heap, Object item, boolean max) {
        if (heap.size() == 0) {
            throw Errors.indexError("index out of range");
        }
        Object result = heap.get(0);
        heap.set(0, item);
        siftDown(heap, 0, max);
        return result;
    }

    private static void heapify(PyList heap, boolean max) {
        for (int i = heap.size() / 2 - 1; i >= 0; i--) {
            siftDown(heap, i, max);
        }
    }

    @Builtin(value = "heappush(heap, item, /)", doc = "Push item onto heap, maintaining the heap invariant.")
    static void push(Object heap, Object item) {
        PyList list = heap(heap, "heappush");
        list.append(item);
        siftUp(list, 0, list.size() - 1, false);
    }

    @Builtin(value = "heappop(heap, /)", doc = "Pop the smallest item off the heap, maintaining the heap invariant.")
    static Object pop(Object heap) {
        return pop(heap(heap, "heappop"), false);
    }

    @Builtin(
            value = "heapreplace(heap, item, /)",
            doc = "Pop and return the current smallest value, and add the new item.")
    static Object replace(Object heap, Object item) {
        return replace(heap(heap, "heapreplace"), item, false);
    }

    @Builtin(
            value = "heappushpop(heap, item, /)",
            doc = "Push item on the heap, then pop and return the smallest item from the heap.")
    static Object pushPop(Object heap, Object item) {
        PyList list = heap(heap, "heappushpop");
        if (list.size() == 0) {
            return item;
        }
        boolean smaller = Comparison.less(list.get(0), item);
        if (list.size() == 0) {
            throw Errors.indexError("index out of range");
        }
        return smaller ? replace(list, item, false) : item;
    }

    @Builtin(value = "heapify(heap, /)", doc = "Transform list into a heap, in-place, in O(len(heap)) time.")
    static void heapify(Object heap) {
        heapify(heap(heap, "heapify"), false);
    }

    @Builtin(value = "_heappop_max(heap, /)", doc = "Maxheap variant of heappop.")
    static Object popMax(Object heap) {
        return pop(heap(heap, "_heappop_max"), true);
    }

    @Builtin(value = "_heapreplace_max(heap, item, /)", doc = "Maxheap variant of heapreplace.")
    static Object replaceMax(Object heap, Object item) {
        return replace(heap(heap, "_heapreplace_max"), item, true);
    }

    @Builtin(value = "_heapify_max(heap, /)", doc = "Maxheap variant of heapify.")
    static void heapifyMax(Object heap) {
        heapify(heap(heap, "_heapify_max"), true);
    }
}
