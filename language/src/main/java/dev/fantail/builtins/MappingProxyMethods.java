// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyMappingProxy;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.BinaryOp;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Hashing;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Numbers;
import dev.fantail.objects.protocol.Strings;

/** The methods of {@code mappingproxy}. */
@BuiltinClass(type = "mappingproxy", doc = "Read-only proxy of a mapping.")
public final class MappingProxyMethods {
    private MappingProxyMethods() {}

    @Builtin("__new__(cls, mapping)")
    static Object create(PyType cls, Object mapping) {
        PyType type = Types.of(mapping);
        if (type.lookup(Names.GETITEM) == null || mapping instanceof PyList || mapping instanceof PyTuple) {
            throw Errors.typeError("mappingproxy() argument must be a mapping, not " + type.shortName());
        }
        return new PyMappingProxy(mapping);
    }

    private static Object unwrap(Object value) {
        return value instanceof PyMappingProxy proxy ? proxy.mapping() : value;
    }

    @Builtin("__len__(self, /)")
    static int length(PyMappingProxy self) {
        return Items.length(self.mapping());
    }

    @Builtin("__getitem__(self, key, /)")
    static Object getItem(PyMappingProxy self, Object key) {
        return Items.get(self.mapping(), key);
    }

    @Builtin("__contains__(self, key, /)")
    static boolean contains(PyMappingProxy self, Object key) {
        return Items.contains(self.mapping(), key);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyMappingProxy self) {
        return Iteration.iter(self.mapping());
    }

    @Builtin("__reversed__(self, /)")
    static Object reversed(PyMappingProxy self) {
        return Calls.method(self.mapping(), Names.REVERSED);
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(PyMappingProxy self) {
        return Str.concat(Str.of("mappingproxy("), Str.concat(Strings.repr(self.mapping()), Str.of(")")));
    }

    @Builtin("__str__(self, /)")
    static TruffleString str(PyMappingProxy self) {
        return Strings.str(self.mapping());
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyMappingProxy self) {
        return Hashing.hash(self.mapping());
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyMappingProxy self, Object value) {
        return Comparison.compare(CompareOp.EQ, self.mapping(), value);
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyMappingProxy self, Object value) {
        return Comparison.compare(CompareOp.NE, self.mapping(), value);
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(PyMappingProxy self, Object value) {
        return Comparison.compare(CompareOp.LT, self.mapping(), value);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(PyMappingProxy self, Object value) {
        return Comparison.compare(CompareOp.LE, self.mapping(), value);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(PyMappingProxy self, Object value) {
        return Comparison.compare(CompareOp.GT, self.mapping(), value);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(PyMappingProxy self, Object value) {
        return Comparison.compare(CompareOp.GE, self.mapping(), value);
    }

    @Builtin("__or__(self, value, /)")
    static Object or(PyMappingProxy self, Object value) {
        return Numbers.binary(BinaryOp.OR, self.mapping(), unwrap(value));
    }

    @Builtin("__ror__(self, value, /)")
    static Object orReflected(PyMappingProxy self, Object value) {
        return Numbers.binary(BinaryOp.OR, unwrap(value), self.mapping());
    }

    @Builtin("__ior__(self, value, /)")
    static Object orInPlace(PyMappingProxy self, Object value) {
        throw Errors.typeError("'|=' is not supported by mappingproxy; use '|' instead");
    }

    @Builtin(
            value = "get(self, key, default=None, /)",
            doc = "Return the value for key if key is in the mapping, else default.")
    static Object get(PyMappingProxy self, Object key, Object absent) {
        return Calls.method(self.mapping(), ConstantValues.intern("get"), key, absent);
    }

    @Builtin(value = "keys(self, /)", doc = "a set-like object providing a view on D's keys")
    static Object keys(PyMappingProxy self) {
        return Calls.method(self.mapping(), ConstantValues.intern("keys"));
    }

    @Builtin(value = "values(self, /)", doc = "an object providing a view on D's values")
    static Object values(PyMappingProxy self) {
        return Calls.method(self.mapping(), ConstantValues.intern("values"));
    }

    @Builtin(value = "items(self, /)", doc = "a set-like object providing a view on D's items")
    static Object items(PyMappingProxy self) {
        return Calls.method(self.mapping(), ConstantValues.intern("items"));
    }

    @Builtin(value = "copy(self, /)", doc = "a shallow copy of D")
    static Object copy(PyMappingProxy self) {
        return Calls.method(self.mapping(), ConstantValues.intern("copy"));
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }
}
