// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.collections;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Keys;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.BinaryOp;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Numbers;

/** The module {@code _collections}, the native part of {@code collections}. */
@BuiltinModule(
        value = "_collections",
        doc = "High performance data structures.\n- deque:        ordered collection accessible from endpoints only\n"
                + "- defaultdict:  dict subclass with a default value factory\n")
public final class CollectionsModule {
    private static final TruffleString GET = ConstantValues.intern("get");

    private CollectionsModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("deque", PyDeque.TYPE);
        module.set("defaultdict", PyDefaultDict.TYPE);
        module.set("OrderedDict", OrderedDictMethods.TYPE);
        module.set("_tuplegetter", TupleGetter.TYPE);
        module.set("_deque_iterator", DequeIterator.TYPE);
        module.set("_deque_reverse_iterator", DequeReverseIterator.TYPE);
    }

    @Builtin(
            value = "_count_elements(mapping, iterable, /)",
            doc = "Count elements in the iterable, updating the mapping")
    static void countElements(Object mapping, Object iterable) {
        Object iterator = Iteration.iter(iterable);
        PyType type = Types.of(mapping);
        if (mapping instanceof PyDict dict
                && type.lookup(GET) == Types.DICT.lookup(GET)
                && type.lookup(Names.SETITEM) == Types.DICT.lookup(Names.SETITEM)) {
            for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
                long hash = Keys.hash(item);
                Object count = dict.get(item, hash);
                dict.put(item, hash, increment(count == null ? 0L : count));
            }
            return;
        }
        Object get = Attributes.get(mapping, GET);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            Items.set(mapping, item, increment(Calls.call(get, item, 0L)));
        }
    }

    private static Object increment(Object count) {
        return count instanceof Long number && number < Long.MAX_VALUE
                ? (Object) (number + 1)
                : Numbers.binary(BinaryOp.ADD, count, 1L);
    }
}
