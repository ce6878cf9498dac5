// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.pickle;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.codec.Utf8;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;
import java.nio.charset.StandardCharsets;

/** Writes objects by what {@code copyreg} or their classes say about them, and functions and classes by their names. */
final class ReduceWriter {
    private static final TruffleString REDUCE_EX = Str.of("__reduce_ex__");
    private static final TruffleString REDUCE = Str.of("__reduce__");
    private static final TruffleString QUALNAME = Str.of("__qualname__");
    private static final TruffleString NAME = Str.of("__name__");
    private static final TruffleString MODULE = Str.of("__module__");
    private static final TruffleString NEW = Str.of("__new__");
    private static final TruffleString MAIN = Str.of("__main__");
    private static final TruffleString NEWOBJ = Str.of("__newobj__");
    private static final TruffleString NEWOBJ_EX = Str.of("__newobj_ex__");

    private final PickleWriter writer;
    private final PickleOutput out;
    private final Object dispatchTable;
    private final Object reducerOverride;

    ReduceWriter(PickleWriter writer, PyPickler pickler) {
        this.writer = writer;
        this.out = writer.output();
        Object own = pickler == null ? null : Attributes.getOrNull(pickler, Str.of("dispatch_table"));
        this.dispatchTable = own != null ? own : Attributes.get(copyreg(), "dispatch_table");
        this.reducerOverride = pickler == null ? null : Attributes.getOrNull(pickler, Str.of("reducer_override"));
    }

    private static Object copyreg() {
        return PythonContext.get().importModule("copyreg");
    }

    Object codecsEncode() {
        return Attributes.get(PythonContext.get().importModule("_codecs"), "encode");
    }

    boolean hasOverride() {
        return reducerOverride != null;
    }

    /** Whether {@code reducer_override} dealt with the object. */
    boolean override(Object object) {
        Object value = Calls.call(reducerOverride, object);
        if (value == PyNone.NOT_IMPLEMENTED) {
            return false;
        }
        apply(object, value, "reducer_override");
        return true;
    }

    /** Any object without an instruction of its own. */
    void save(Object object, PyType type) {
        if (object instanceof PyType cls && type == Types.TYPE) {
            saveType(cls);
            return;
        }
        Object reduction = registered(type);
        if (reduction != null) {
            apply(object, Calls.call(reduction, object), "reduction function");
        } else if (object instanceof PyType cls) {
            saveType(cls);
        } else {
            Object method = Attributes.getOrNull(object, REDUCE_EX);
            if (method != null) {
                apply(object, Calls.call(method, (long) writer.protocol()), "__reduce_ex__");
                return;
            }
            method = Attributes.getOrNull(object, REDUCE);
            if (method == null) {
                throw PickleModule.picklingError(
                        "can't pickle '" + type.shortName() + "' object: " + Str.toJava(Strings.repr(object)));
            }
            apply(object, Calls.call(method), "__reduce__");
        }
    }

    private Object registered(PyType type) {
        if (dispatchTable instanceof PyDict dict && dict.type() == Types.DICT) {
            return dict.get(type);
        }
        try {
            return Items.get(dispatchTable, type);
        } catch (PyException e) {
            if (e.isInstance(ExceptionTypes.KEY_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    private void saveType(PyType cls) {
        Object singleton = cls == Types.NONE_TYPE
                ? PyNone.NONE
                : cls == Types.ELLIPSIS_TYPE
                        ? PyNone.ELLIPSIS
                        : cls == Types.NOT_IMPLEMENTED_TYPE ? PyNone.NOT_IMPLEMENTED : null;
        if (singleton != null) {
            reduce(Types.TYPE, PyTuple.of(singleton), cls);
        } else {
            saveGlobal(cls, null);
        }
    }

    private void apply(Object object, Object value, String what) {
        if (PyValueObject.unwrap(value) instanceof TruffleString name) {
            saveGlobal(object, name);
            return;
        }
        if (!(value instanceof PyTuple tuple)) {
            throw PickleModule.picklingError("__reduce__ must return a string or tuple");
        }
        if (tuple.size() < 2 || tuple.size() > 6) {
            throw PickleModule.picklingError("tuple returned by __reduce__ must contain 2 through 6 elements");
        }
        saveReduce(tuple, object);
    }

    void reduce(Object function, PyTuple args, Object object) {
        saveReduce(PyTuple.of(function, args), object);
    }

    private static Object element(PyTuple tuple, int index) {
        return index < tuple.size() && tuple.get(index) != PyNone.NONE ? tuple.get(index) : null;
    }

    private static void iterator(Object value, String ordinal) {
        if (value != null && !Iteration.isIterator(value)) {
            throw PickleModule.picklingError(ordinal + " element of the tuple returned by __reduce__ must be an "
                    + "iterator, not " + Types.of(value).shortName());
        }
    }

    private void saveReduce(PyTuple value, Object object) {
        Object function = value.get(0);
        if (!Calls.isCallable(function)) {
            throw PickleModule.picklingError("first item of the tuple returned by __reduce__ must be callable");
        }
        if (!(value.get(1) instanceof PyTuple args)) {
            throw PickleModule.picklingError("second item of the tuple returned by __reduce__ must be a tuple");
        }
        Object state = element(value, 2);
        Object listItems = element(value, 3);
        Object dictItems = element(value, 4);
        Object stateSetter = element(value, 5);
        iterator(listItems, "fourth");
        iterator(dictItems, "fifth");
        if (stateSetter != null && !Calls.isCallable(stateSetter)) {
            throw PickleModule.picklingError(
                    "sixth element of the tuple returned by __reduce__ must be a function, not "
                            + Types.of(stateSetter).shortName());
        }
        TruffleString name =
                writer.protocol() >= 2 && Attributes.getOrNull(function, NAME) instanceof TruffleString text
                        ? text
                        : Str.EMPTY;
        if (Str.equal(name, NEWOBJ_EX)) {
            newWithKeywords(args);
        } else if (Str.equal(name, NEWOBJ)) {
            newObject(args, object);
        } else {
            writer.save(function);
            writer.save(args);
            out.write(PickleOp.REDUCE);
        }
        int known = object == null ? -1 : writer.memoNumber(object);
        if (known >= 0) {
            out.write(PickleOp.POP);
            writer.get(known);
        } else if (object != null) {
            writer.memoize(object);
        }
        if (listItems != null) {
            writer.appendAll(listItems);
        }
        if (dictItems != null) {
            writer.setAll(dictItems);
        }
        if (state == null) {
            return;
        }
        if (stateSetter == null) {
            writer.save(state);
            out.write(PickleOp.BUILD);
        } else {
            writer.save(stateSetter);
            writer.save(object);
            writer.save(state);
            out.write(PickleOp.TUPLE2);
            out.write(PickleOp.REDUCE);
            out.write(PickleOp.POP);
        }
    }

    private void newWithKeywords(PyTuple args) {
        if (args.size() != 3) {
            throw PickleModule.picklingError(
                    "length of the NEWOBJ_EX argument tuple must be exactly 3, not " + args.size());
        }
        Object cls = args.get(0);
        if (Attributes.getOrNull(cls, NEW) == null) {
            throw PickleModule.picklingError("first item from NEWOBJ_EX argument tuple must be a class, not "
                    + Types.of(cls).shortName());
        }
        if (!(args.get(1) instanceof PyTuple positional)) {
            throw PickleModule.picklingError("second item from NEWOBJ_EX argument tuple must be a tuple, not "
                    + Types.of(args.get(1)).shortName());
        }
        if (!(args.get(2) instanceof PyDict keywords)) {
            throw PickleModule.picklingError("third item from NEWOBJ_EX argument tuple must be a dict, not "
                    + Types.of(args.get(2)).shortName());
        }
        if (writer.protocol() >= 4) {
            writer.save(cls);
            writer.save(positional);
            writer.save(keywords);
            out.write(PickleOp.NEWOBJ_EX);
            return;
        }
        Object partial = Attributes.get(PythonContext.get().importModule("functools"), "partial");
        Object[] bound = Calls.prepend(Attributes.get(cls, NEW), Calls.prepend(cls, positional.items()));
        writer.save(Calls.callWithDict(partial, bound, keywords));
        writer.save(PyTuple.EMPTY);
        out.write(PickleOp.REDUCE);
    }

    private void newObject(PyTuple args, Object object) {
        if (args.size() < 1) {
            throw PickleModule.picklingError("__newobj__ arglist is empty");
        }
        Object cls = args.get(0);
        if (Attributes.getOrNull(cls, NEW) == null) {
            throw PickleModule.picklingError("args[0] from __newobj__ args has no __new__");
        }
        if (object != null && Attributes.get(object, "__class__") != cls) {
            throw PickleModule.picklingError("args[0] from __newobj__ args has the wrong class");
        }
        writer.save(cls);
        writer.save(new PyTuple(java.util.Arrays.copyOfRange(args.items(), 1, args.size())));
        out.write(PickleOp.NEWOBJ);
    }

    /** A function, class or other object that is found by its module and name. */
    void saveGlobal(Object object, TruffleString givenName) {
        TruffleString name = givenName;
        if (name == null) {
            Object own = Attributes.getOrNull(object, QUALNAME);
            name = (TruffleString) PyValueObject.unwrap(own != null ? own : Attributes.get(object, NAME));
        }
        name = ConstantValues.intern(name);
        Object moduleName = moduleOf(object, name);
        if (moduleName instanceof TruffleString text) {
            moduleName = ConstantValues.intern(text);
        }
        String path = Str.toJava(name);
        String where = Str.toJava(Strings.str(moduleName));
        Object module;
        Object parent = null;
        Object found;
        try {
            module = importNamed(moduleName);
            found = module;
            for (String part : path.split("\\.", -1)) {
                if (part.equals("<locals>")) {
                    throw Errors.attributeError(object, name, "");
                }
                parent = found;
                found = Attributes.get(parent, Str.of(part));
            }
        } catch (PyException e) {
            if (e.isInstance(ExceptionTypes.IMPORT_ERROR)) {
                throw PickleModule.picklingError("Can't pickle " + Str.toJava(Strings.repr(object))
                        + ": import of module " + Str.toJava(Strings.repr(moduleName)) + " failed");
            }
            if (e.isInstance(ExceptionTypes.ATTRIBUTE_ERROR)) {
                if (path.contains("<locals>")) {
                    throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "Can't pickle local object '" + path + "'");
                }
                throw PickleModule.picklingError("Can't pickle " + Str.toJava(Strings.repr(object))
                        + ": attribute lookup " + path + " on " + where + " failed");
            }
            throw e;
        }
        if (found != object) {
            throw PickleModule.picklingError("Can't pickle " + Str.toJava(Strings.repr(object))
                    + ": it's not the same object as " + where + "." + path);
        }
        if (writer.protocol() >= 2 && extension(moduleName, name)) {
            return;
        }
        if (writer.protocol() >= 4) {
            writer.save(moduleName);
            writer.save(name);
            out.write(PickleOp.STACK_GLOBAL);
        } else if (parent != module) {
            Object getattr = PythonContext.get().builtins().get("getattr");
            reduce(getattr, PyTuple.of(parent, Str.of(path.substring(path.lastIndexOf('.') + 1))), null);
        } else {
            global(object, moduleName, Str.of(path.substring(path.lastIndexOf('.') + 1)));
        }
        writer.memoize(object);
    }

    private static Object importNamed(Object moduleName) {
        Object known = PythonContext.get().modules().get(moduleName);
        if (known != null && known != PyNone.NONE) {
            return known;
        }
        Calls.call(PythonContext.get().builtins().get("__import__"), moduleName);
        Object loaded = PythonContext.get().modules().get(moduleName);
        if (loaded == null) {
            throw Errors.of(ExceptionTypes.IMPORT_ERROR, "no module");
        }
        return loaded;
    }

    private void global(Object object, Object moduleName, TruffleString name) {
        Object oldModule = moduleName;
        Object oldName = name;
        if (writer.fixImports()) {
            Object compat = PythonContext.get().importModule("_compat_pickle");
            PyTuple key = PyTuple.of(moduleName, name);
            Object pair = ((PyDict) Attributes.get(compat, "REVERSE_NAME_MAPPING")).get(key);
            if (pair instanceof PyTuple tuple && tuple.size() == 2) {
                oldModule = tuple.get(0);
                oldName = tuple.get(1);
            } else {
                Object renamed = ((PyDict) Attributes.get(compat, "REVERSE_IMPORT_MAPPING")).get(moduleName);
                oldModule = renamed == null ? moduleName : renamed;
            }
        }
        byte[] first = line(object, oldModule);
        byte[] second = line(object, oldName);
        out.write(PickleOp.GLOBAL);
        out.write(first);
        out.write(second);
    }

    private byte[] line(Object object, Object text) {
        String line = Str.toJava((TruffleString) text) + "\n";
        if (writer.protocol() >= 3) {
            return Utf8.encode(Str.of(line), "strict");
        }
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(line)) {
            throw PickleModule.picklingError(
                    "can't pickle global identifier '" + line.strip() + "' using pickle protocol " + writer.protocol());
        }
        return line.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether {@code copyreg} has a number for the name. */
    private boolean extension(Object moduleName, TruffleString name) {
        Object registry = Attributes.get(copyreg(), "_extension_registry");
        Object code = ((PyDict) registry).get(PyTuple.of(moduleName, name));
        if (code == null) {
            return false;
        }
        long number = Conversions.toLong(code);
        if (number <= 0 || number > 0x7fffffffL) {
            throw Errors.runtimeError("extension code " + number + " is out of range");
        }
        if (number < 0x100) {
            out.write(PickleOp.EXT1, number, 1);
        } else if (number < 0x10000) {
            out.write(PickleOp.EXT2, number, 2);
        } else {
            out.write(PickleOp.EXT4, number, 4);
        }
        return true;
    }

    private static Object moduleOf(Object object, TruffleString name) {
        Object named = Attributes.getOrNull(object, MODULE);
        if (named != null && named != PyNone.NONE) {
            return named;
        }
        PyDict modules = PythonContext.get().modules();
        String first = Str.toJava(name);
        String[] path = first.split("\\.", -1);
        for (Object key : modules.keyArray()) {
            Object module = modules.get(key);
            if (module == null || module == PyNone.NONE || !(module instanceof PyModule)) {
                continue;
            }
            if (key instanceof TruffleString text && Str.equal(text, MAIN)) {
                continue;
            }
            Object found = module;
            for (String part : path) {
                found = found == null ? null : Attributes.getOrNull(found, Str.of(part));
            }
            if (found == object) {
                return key;
            }
        }
        return MAIN;
    }
}
