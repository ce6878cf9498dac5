// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.gc;

import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order objects that the collector found together are finalized: one that leads to others before those, as with
 * reference counts; else, and within a cycle, the one that was made first.
 *
 * <p>Finds the strongly connected components of what the objects lead to (Tarjan's algorithm). Components come out behind all that
 * they lead to, so that the reverse is the order wanted.
 */
final class FinalizationOrder {
    /** What leads further than that is left in the order in which it was made. */
    private static final int LIMIT = 50_000;

    private static final class Node {
        private final PyObject object;
        private final List<PyObject> referents;
        private final int number;
        private int lowest;
        private int next;
        private boolean pending = true;

        Node(PyObject object, List<PyObject> referents, int number) {
            this.object = object;
            this.referents = referents;
            this.number = number;
            this.lowest = number;
        }
    }

    private final Map<PyObject, Integer> found = new IdentityHashMap<>();
    private final Map<PyObject, Node> nodes = new IdentityHashMap<>();
    private final Deque<Node> path = new ArrayDeque<>();
    private final Deque<Node> component = new ArrayDeque<>();
    private final List<PyObject> reversed = new ArrayList<>();

    private FinalizationOrder(List<PyObject> objects) {
        for (PyObject object : objects) {
            found.put(object, found.size());
        }
    }

    /** @param objects oldest first */
    static List<PyObject> sorted(List<PyObject> objects) {
        if (objects.size() < 2 || objects.size() > LIMIT) {
            return objects;
        }
        FinalizationOrder order = new FinalizationOrder(objects);
        for (int i = objects.size() - 1; i >= 0; i--) {
            if (!order.nodes.containsKey(objects.get(i)) && !order.visitFrom(objects.get(i))) {
                return objects;
            }
        }
        Collections.reverse(order.reversed);
        return order.reversed;
    }

    /** Returns false when there is too much to look at. */
    private boolean visitFrom(PyObject start) {
        enter(start);
        while (!path.isEmpty()) {
            Node node = path.peek();
            if (node.next < node.referents.size()) {
                PyObject referent = node.referents.get(node.next++);
                Node known = nodes.get(referent);
                if (known == null) {
                    if (nodes.size() >= LIMIT) {
                        return false;
                    }
                    enter(referent);
                } else if (known.pending) {
                    node.lowest = Math.min(node.lowest, known.number);
                }
            } else {
                path.pop();
                if (!path.isEmpty()) {
                    path.peek().lowest = Math.min(path.peek().lowest, node.lowest);
                }
                if (node.lowest == node.number) {
                    finish(node);
                }
            }
        }
        return true;
    }

    private void enter(PyObject object) {
        List<PyObject> referents = new ArrayList<>();
        ObjectGraph.forEachHeld(object, value -> {
            if (value instanceof PyObject referent && !isShared(referent) && !isGlobals(object, value)) {
                referents.add(referent);
            }
        });
        // The last one visited comes first in the end.
        Collections.reverse(referents);
        Node node = new Node(object, referents, nodes.size());
        nodes.put(object, node);
        path.push(node);
        component.push(node);
    }

    /** What lives longer than its users leads everywhere. */
    private static boolean isShared(PyObject object) {
        return object instanceof PyType
                || object instanceof PyModule
                || object instanceof PyCode
                || object instanceof PyFrame;
    }

    private static boolean isGlobals(PyObject holder, Object value) {
        return holder instanceof PyFunction function && function.globals() == value;
    }

    private void finish(Node root) {
        List<PyObject> members = new ArrayList<>();
        Node member;
        do {
            member = component.pop();
            member.pending = false;
            if (found.containsKey(member.object)) {
                members.add(member.object);
            }
        } while (member != root);
        members.sort((a, b) -> Integer.compare(found.get(b), found.get(a)));
        reversed.addAll(members);
    }
}
