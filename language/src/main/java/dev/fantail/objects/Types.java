// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.strings.TruffleString;

/**
 * The built-in types, made once for the JVM. Exception types are in {@link ExceptionTypes}; types that only one
 * module knows are declared there with {@link #declare}.
 */
public final class Types {
    public static final PyType TYPE = PyType.bootstrapType();
    public static final PyType OBJECT = PyType.builtin("object", null, PyType.BASE_TYPE);
    public static final PyType NONE_TYPE = PyType.builtin("NoneType", OBJECT, 0);
    public static final PyType NOT_IMPLEMENTED_TYPE = PyType.builtin("NotImplementedType", OBJECT, 0);
    public static final PyType ELLIPSIS_TYPE = PyType.builtin("ellipsis", OBJECT, 0);
    public static final PyType INT = PyType.builtin("int", OBJECT, PyType.BASE_TYPE | PyType.MATCH_SELF);
    public static final PyType BOOL = PyType.builtin("bool", INT, PyType.MATCH_SELF);
    public static final PyType FLOAT = PyType.builtin("float", OBJECT, PyType.BASE_TYPE | PyType.MATCH_SELF);
    public static final PyType COMPLEX = PyType.builtin("complex", OBJECT, PyType.BASE_TYPE);
    public static final PyType STR =
            PyType.builtin("str", OBJECT, PyType.BASE_TYPE | PyType.MATCH_SELF | PyType.CONCATENATING);
    public static final PyType BYTES =
            PyType.builtin("bytes", OBJECT, PyType.BASE_TYPE | PyType.MATCH_SELF | PyType.CONCATENATING);
    public static final PyType BYTEARRAY =
            PyType.builtin("bytearray", OBJECT, PyType.BASE_TYPE | PyType.MATCH_SELF | PyType.CONCATENATING);
    public static final PyType MEMORYVIEW = PyType.builtin("memoryview", OBJECT, PyType.SEQUENCE);
    public static final PyType TUPLE = PyType.builtin(
            "tuple", OBJECT, PyType.BASE_TYPE | PyType.SEQUENCE | PyType.MATCH_SELF | PyType.CONCATENATING);
    public static final PyType LIST = PyType.builtin(
            "list", OBJECT, PyType.BASE_TYPE | PyType.SEQUENCE | PyType.MATCH_SELF | PyType.CONCATENATING);
    public static final PyType DICT =
            PyType.builtin("dict", OBJECT, PyType.BASE_TYPE | PyType.MAPPING | PyType.MATCH_SELF);
    public static final PyType SET = PyType.builtin("set", OBJECT, PyType.BASE_TYPE | PyType.MATCH_SELF);
    public static final PyType FROZENSET = PyType.builtin("frozenset", OBJECT, PyType.BASE_TYPE | PyType.MATCH_SELF);
    public static final PyType RANGE = PyType.builtin("range", OBJECT, PyType.SEQUENCE);
    public static final PyType SLICE = PyType.builtin("slice", OBJECT, 0);
    public static final PyType MAPPING_PROXY = PyType.builtin("mappingproxy", OBJECT, PyType.MAPPING);
    public static final PyType DICT_KEYS = PyType.builtin("dict_keys", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType DICT_VALUES = PyType.builtin("dict_values", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType DICT_ITEMS = PyType.builtin("dict_items", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType DICT_KEY_ITERATOR = PyType.builtin("dict_keyiterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType DICT_VALUE_ITERATOR =
            PyType.builtin("dict_valueiterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType DICT_ITEM_ITERATOR =
            PyType.builtin("dict_itemiterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType DICT_REVERSE_KEY_ITERATOR =
            PyType.builtin("dict_reversekeyiterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType DICT_REVERSE_VALUE_ITERATOR =
            PyType.builtin("dict_reversevalueiterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType DICT_REVERSE_ITEM_ITERATOR =
            PyType.builtin("dict_reverseitemiterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType LIST_ITERATOR = PyType.builtin("list_iterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType LIST_REVERSE_ITERATOR =
            PyType.builtin("list_reverseiterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType TUPLE_ITERATOR = PyType.builtin("tuple_iterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType STR_ITERATOR = PyType.builtin("str_iterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType STR_ASCII_ITERATOR =
            PyType.builtin("str_ascii_iterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType BYTES_ITERATOR = PyType.builtin("bytes_iterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType BYTEARRAY_ITERATOR =
            PyType.builtin("bytearray_iterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType MEMORYVIEW_ITERATOR = PyType.builtin("memory_iterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType SET_ITERATOR = PyType.builtin("set_iterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType RANGE_ITERATOR = PyType.builtin("range_iterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType LONG_RANGE_ITERATOR =
            PyType.builtin("longrange_iterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType SEQUENCE_ITERATOR = PyType.builtin("iterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType CALLABLE_ITERATOR = PyType.builtin("callable_iterator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType ENUMERATE = PyType.builtin("enumerate", OBJECT, PyType.BASE_TYPE);
    public static final PyType ZIP = PyType.builtin("zip", OBJECT, PyType.BASE_TYPE);
    public static final PyType MAP = PyType.builtin("map", OBJECT, PyType.BASE_TYPE);
    public static final PyType FILTER = PyType.builtin("filter", OBJECT, PyType.BASE_TYPE);
    public static final PyType REVERSED = PyType.builtin("reversed", OBJECT, PyType.BASE_TYPE);
    public static final PyType SUPER = PyType.builtin("super", OBJECT, PyType.BASE_TYPE);
    public static final PyType PROPERTY = PyType.builtin("property", OBJECT, PyType.BASE_TYPE);
    public static final PyType CLASSMETHOD = PyType.builtin("classmethod", OBJECT, PyType.BASE_TYPE | PyType.HAS_DICT);
    public static final PyType STATICMETHOD =
            PyType.builtin("staticmethod", OBJECT, PyType.BASE_TYPE | PyType.HAS_DICT);
    public static final PyType FUNCTION = PyType.builtin("function", OBJECT, PyType.HAS_DICT);
    public static final PyType METHOD = PyType.builtin("method", OBJECT, 0);
    public static final PyType BUILTIN_FUNCTION =
            PyType.builtin("builtin_function_or_method", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType METHOD_DESCRIPTOR = PyType.builtin("method_descriptor", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType WRAPPER_DESCRIPTOR =
            PyType.builtin("wrapper_descriptor", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType METHOD_WRAPPER = PyType.builtin("method-wrapper", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType CLASSMETHOD_DESCRIPTOR =
            PyType.builtin("classmethod_descriptor", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType GETSET_DESCRIPTOR = PyType.builtin("getset_descriptor", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType MEMBER_DESCRIPTOR = PyType.builtin("member_descriptor", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType MODULE = PyType.builtin("module", OBJECT, PyType.BASE_TYPE | PyType.HAS_DICT);
    public static final PyType CODE = PyType.builtin("code", OBJECT, 0);
    public static final PyType FRAME = PyType.builtin("frame", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType TRACEBACK = PyType.builtin("traceback", OBJECT, 0);
    public static final PyType CELL = PyType.builtin("cell", OBJECT, 0);
    public static final PyType GENERATOR = PyType.builtin("generator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType COROUTINE = PyType.builtin("coroutine", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType COROUTINE_WRAPPER = PyType.builtin("coroutine_wrapper", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType ASYNC_GENERATOR = PyType.builtin("async_generator", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType ASYNC_GENERATOR_ASEND =
            PyType.builtin("async_generator_asend", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType ASYNC_GENERATOR_ATHROW =
            PyType.builtin("async_generator_athrow", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType ANEXT_AWAITABLE = PyType.builtin("anext_awaitable", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType GENERIC_ALIAS = PyType.builtin("types.GenericAlias", OBJECT, PyType.BASE_TYPE);
    public static final PyType UNION_TYPE = PyType.builtin("types.UnionType", OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType SIMPLE_NAMESPACE =
            PyType.builtin("types.SimpleNamespace", OBJECT, PyType.BASE_TYPE | PyType.HAS_DICT);
    public static final PyType FOREIGN = PyType.builtin("foreign", OBJECT, PyType.NO_INSTANTIATION);

    static {
        TYPE.completeBootstrap(OBJECT);
    }

    private Types() {}

    /**
     * A built-in type of a module.
     *
     * @param name dotted: module, then class
     * @param flags of the constants in {@link PyType}
     */
    public static PyType declare(String name, PyType base, int flags) {
        return PyType.builtin(name, base, flags);
    }

    /** The class of any Python value, as {@code type(value)}. */
    public static PyType of(Object value) {
        if (value instanceof PyObject object) {
            return object.type();
        } else if (value instanceof Long) {
            return INT;
        } else if (value instanceof TruffleString) {
            return STR;
        } else if (value instanceof Double) {
            return FLOAT;
        } else if (value instanceof Boolean) {
            return BOOL;
        } else if (value instanceof PyInt) {
            return INT;
        }
        return FOREIGN;
    }

    /** Whether {@code value} is an instance of the class or of a subclass; {@code __instancecheck__} is not asked. */
    public static boolean isInstance(Object value, PyType type) {
        return of(value).isSubtypeOf(type);
    }
}
