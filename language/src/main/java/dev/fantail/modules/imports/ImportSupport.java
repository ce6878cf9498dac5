// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.imports;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTraceback;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Truth;
import java.util.ArrayList;
import java.util.List;

/** The {@code import} statement: what is loaded already is found here, everything else is up to importlib. */
public final class ImportSupport {
    private static final TruffleString FIND_AND_LOAD = Str.of("_find_and_load");
    private static final TruffleString HANDLE_FROM_LIST = Str.of("_handle_fromlist");
    private static final TruffleString LOCK_UNLOCK_MODULE = Str.of("_lock_unlock_module");
    private static final TruffleString INITIALIZING = Str.of("_initializing");
    private static final TruffleString PARENT = Str.of("parent");
    private static final TruffleString ORIGIN = Str.of("origin");
    private static final TruffleString HAS_LOCATION = Str.of("has_location");
    private static final TruffleString DOT = Str.of(".");
    private static final TruffleString WARN = Str.of("warn");
    private static final TruffleString NAME = Str.of("name");
    private static final TruffleString PATH = Str.of("path");
    private static final TruffleString NAME_FROM = Str.of("name_from");

    private ImportSupport() {}

    /** Brings importlib to life; called once per context, when {@code sys} and {@code builtins} exist. */
    @TruffleBoundary
    public static void bootstrap(PythonContext context) {
        PyModule bootstrap = new PyModule(Str.of("_frozen_importlib"));
        context.modules().putString(Str.of("_frozen_importlib"), bootstrap);
        bootstrap.namespace().putString(Names.BUILTINS, context.builtins());
        bootstrap.set("__origname__", Str.of("importlib._bootstrap"));
        context.moduleState().put(ImportSupport.class, bootstrap);
        context.moduleState().put(ImportFunction.class, context.builtins().get("__import__"));
        context.run(
                FrozenModules.code(context, "_frozen_importlib", FrozenModules.find("_frozen_importlib")),
                bootstrap.namespace(),
                bootstrap.namespace());
        PyModule imp = BuiltinModules.create(context, Str.of("_imp"));
        context.modules().putString(Str.of("_imp"), imp);
        Calls.call(bootstrap.get("_install"), context.sys(), imp);
        Calls.call(bootstrap.get("_install_external_importers"));
        Object hooks = context.sys().get("path_hooks");
        if (hooks instanceof dev.fantail.objects.PyList list) {
            list.insert(0, imp.get("_zip_path_hook"));
        }
    }

    private static PyModule importlib(PythonContext context) {
        return (PyModule) context.moduleState().get(ImportSupport.class);
    }

    /** {@code __import__} as the context had it at first. */
    static Object importFunction(PythonContext context) {
        return context.moduleState().get(ImportFunction.class);
    }

    /**
     * The {@code import} statement and {@code __import__}.
     *
     * @param globals of the importing module, for relative imports: a dict, or something else that is not looked at
     * @param fromList names to import from the module, or {@code None}
     * @param level 0 for absolute imports, else the number of dots
     */
    @TruffleBoundary
    public static Object importModule(Object name, Object globals, Object fromList, long level) {
        if (!(dev.fantail.objects.PyValueObject.unwrap(name) instanceof TruffleString text)) {
            throw Errors.typeError("module name must be a string");
        }
        if (level < 0) {
            throw Errors.valueError("level must be >= 0");
        }
        PythonContext context = PythonContext.get();
        TruffleString absolute = text;
        if (level > 0) {
            absolute = resolve(text, globals, level);
        } else if (Str.length(text) == 0) {
            throw Errors.valueError("Empty module name");
        }
        Object module = loaded(context, absolute);
        if (module == null) {
            module = findAndLoad(context, absolute);
        }
        if (fromList != null && fromList != PyNone.NONE && Truth.isTrue(fromList)) {
            return Attributes.getOrNull(module, Names.PATH) == null
                    ? module
                    : trimmed(
                            context,
                            importlib(context).namespace().getString(HANDLE_FROM_LIST),
                            module,
                            fromList,
                            context.builtins().namespace().getString(Names.IMPORT));
        }
        if (level > 0 && Str.length(text) == 0) {
            return module;
        }
        String plain = Str.toJava(text);
        int dot = plain.indexOf('.');
        if (dot < 0) {
            return module;
        } else if (level == 0) {
            return importModule(ConstantValues.intern(plain.substring(0, dot)), null, PyNone.NONE, 0);
        }
        int cut = Str.length(text) - plain.codePointCount(0, dot);
        TruffleString top = Str.substring(absolute, 0, Str.length(absolute) - cut);
        Object found = context.modules().get(top);
        if (found == null) {
            throw Errors.keyError(Str.concat(Strings.repr(top), Str.of(" not in sys.modules as expected")));
        }
        return found;
    }

    /** The module from {@code sys.modules}, completely loaded; {@code null} when it is not there. */
    private static Object loaded(PythonContext context, TruffleString name) {
        Object modules = context.sys().namespace().getString(Names.MODULES);
        Object module = modules instanceof PyDict dict
                ? dict.get(name)
                : context.modules().get(name);
        if (module == null || module == PyNone.NONE) {
            return null;
        }
        if (isInitializing(module)) {
            trimmed(context, importlib(context).namespace().getString(LOCK_UNLOCK_MODULE), name);
        }
        return module;
    }

    /** Whether the module's code still runs, here or in another thread. */
    static boolean isInitializing(Object module) {
        Object spec = Attributes.getOrNull(module, Names.SPEC);
        return spec != null && spec != PyNone.NONE && isInitializingSpec(spec);
    }

    private static boolean isInitializingSpec(Object spec) {
        Object value = Attributes.getOrNull(spec, INITIALIZING);
        return value != null && Truth.isTrue(value);
    }

    private static Object findAndLoad(PythonContext context, TruffleString name) {
        return trimmed(
                context,
                importlib(context).namespace().getString(FIND_AND_LOAD),
                name,
                context.builtins().namespace().getString(Names.IMPORT));
    }

    /** Calls a function of importlib and takes importlib's own frames out of the traceback of what it raises. */
    private static Object trimmed(PythonContext context, Object function, Object... args) {
        try {
            return Calls.call(function, args);
        } catch (PyException e) {
            if (context.options().verbose() == 0) {
                trim(e);
            }
            throw e;
        }
    }

    private static void trim(PyException exception) {
        boolean always = exception.isInstance(ExceptionTypes.IMPORT_ERROR);
        List<PyTraceback> kept = new ArrayList<>();
        // Frames of importlib in a row go when the row ends at the call of a loader, or always for ImportError.
        int rowStart = 0;
        boolean inRow = false;
        for (Object at = exception.value().traceback(); at instanceof PyTraceback entry; at = entry.next()) {
            String file = entry.frame().code().code().fileName();
            boolean own = file.equals("<frozen importlib._bootstrap>")
                    || file.equals("<frozen importlib._bootstrap_external>");
            if (own && !inRow) {
                rowStart = kept.size();
            }
            inRow = own;
            kept.add(entry);
            if (own && (always || entry.frame().code().code().name().equals("_call_with_frames_removed"))) {
                kept.subList(rowStart, kept.size()).clear();
            }
        }
        Object chain = PyNone.NONE;
        for (PyTraceback entry : kept.reversed()) {
            chain = entry.next() == chain
                    ? entry
                    : new PyTraceback(chain, entry.frame(), entry.lastInstruction(), entry.line());
        }
        exception.value().setTraceback(chain);
    }

    /** The absolute name of what is imported relatively. */
    static TruffleString resolve(TruffleString name, Object globals, long level) {
        if (!(globals instanceof PyDict dict)) {
            throw globals == null || globals == PyNone.NONE
                    ? Errors.keyError(Str.of("'__name__' not in globals"))
                    : Errors.typeError("globals must be a dict");
        }
        TruffleString packageName = packageOf(dict);
        if (Str.length(packageName) == 0) {
            throw importError("attempted relative import with no known parent package");
        }
        String plain = Str.toJava(packageName);
        int end = plain.length();
        for (long up = 1; up < level; up++) {
            end = plain.lastIndexOf('.', end - 1);
            if (end < 0) {
                throw importError("attempted relative import beyond top-level package");
            }
        }
        TruffleString base = ConstantValues.intern(plain.substring(0, end));
        return Str.length(name) == 0 ? base : ConstantValues.intern(Str.concat(Str.concat(base, DOT), name));
    }

    /** Whether the globals name a package, and the one that their {@code __spec__} says, if there is one. */
    static boolean isPackageOf(PyDict globals, Object spec) {
        return globals.getString(Names.PACKAGE) instanceof TruffleString text
                && Str.length(text) > 0
                && (spec == null
                        || spec == PyNone.NONE
                        || Attributes.getOrNull(spec, PARENT) instanceof TruffleString parent
                                && Str.equal(text, parent));
    }

    private static TruffleString packageOf(PyDict globals) {
        Object packageName = globals.getString(Names.PACKAGE);
        Object spec = globals.getString(Names.SPEC);
        boolean hasSpec = spec != null && spec != PyNone.NONE;
        if (packageName != null && packageName != PyNone.NONE) {
            if (!(packageName instanceof TruffleString text)) {
                throw Errors.typeError("package must be a string");
            }
            if (hasSpec) {
                Object parent = Attributes.get(spec, PARENT);
                if (!(parent instanceof TruffleString other) || !Str.equal(text, other)) {
                    warn(ExceptionTypes.DEPRECATION_WARNING, "__package__ != __spec__.parent");
                }
            }
            return text;
        } else if (hasSpec) {
            if (Attributes.get(spec, PARENT) instanceof TruffleString parent) {
                return parent;
            }
            throw Errors.typeError("__spec__.parent must be a string");
        }
        warn(
                ExceptionTypes.IMPORT_WARNING,
                "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__");
        Object name = globals.getString(Names.NAME);
        if (name == null) {
            throw Errors.keyError(Str.of("'__name__' not in globals"));
        } else if (!(name instanceof TruffleString text)) {
            throw Errors.typeError("__name__ must be a string");
        } else if (globals.getString(Names.PATH) != null) {
            return text;
        } else {
            String plain = Str.toJava(text);
            int dot = plain.lastIndexOf('.');
            if (dot < 0) {
                throw importError("attempted relative import with no known parent package");
            }
            return Str.of(plain.substring(0, dot));
        }
    }

    private static void warn(PyType category, String message) {
        Calls.method(PythonContext.get().importModule("_warnings"), WARN, Str.of(message), category, 1L);
    }

    private static PyException importError(String message) {
        return Errors.of(ExceptionTypes.IMPORT_ERROR, message);
    }

    /** {@code from module import name} where the module has no such attribute: the submodule that is being imported. */
    @TruffleBoundary
    public static Object importSubmodule(Object module, TruffleString name) {
        Object moduleName = Attributes.getOrNull(module, Names.NAME);
        if (moduleName instanceof TruffleString text) {
            Object submodule = PythonContext.get().modules().get(Str.concat(Str.concat(text, DOT), name));
            if (submodule != null) {
                return submodule;
            }
        }
        throw cannotImport(module, moduleName, name);
    }

    private static PyException cannotImport(Object module, Object moduleName, TruffleString name) {
        Object origin = PyNone.NONE;
        Object spec = Attributes.getOrNull(module, Names.SPEC);
        if (module instanceof PyModule && Attributes.getOrNull(module, Names.FILE) instanceof TruffleString file) {
            origin = file;
        } else if (spec != null && spec != PyNone.NONE) {
            Object hasLocation = Attributes.getOrNull(spec, HAS_LOCATION);
            if (hasLocation != null && Truth.isTrue(hasLocation)) {
                origin = PyNone.ofNullable(Attributes.getOrNull(spec, ORIGIN));
            }
        }
        Object shownName = moduleName instanceof TruffleString ? moduleName : Str.of("<unknown module name>");
        StringBuilder message = new StringBuilder("cannot import name ")
                .append(Str.toJava(Strings.repr(name)))
                .append(" from ");
        boolean partial = spec != null && spec != PyNone.NONE && isInitializingSpec(spec);
        if (origin instanceof TruffleString && partial) {
            message.append("partially initialized module ");
        }
        message.append(Str.toJava(Strings.repr(shownName)));
        if (origin instanceof TruffleString path) {
            message.append(partial ? " (most likely due to a circular import)" : "")
                    .append(" (")
                    .append(Str.toJava(path))
                    .append(')');
        } else {
            message.append(" (unknown location)");
        }
        PyBaseException exception = (PyBaseException) Calls.call(
                ExceptionTypes.IMPORT_ERROR,
                new Object[] {Str.of(message.toString()), PyNone.ofNullable(moduleName), origin, name},
                new TruffleString[] {NAME, PATH, NAME_FROM});
        return new PyException(exception);
    }

    /** {@code from module import *} into the namespace {@code target}. */
    @TruffleBoundary
    public static void importStar(Object module, Object target) {
        Object all = Attributes.getOrNull(module, Names.ALL);
        boolean skipPrivate = all == null;
        Object[] names;
        if (all != null) {
            names = Iteration.toArray(all);
        } else {
            Object dict = Attributes.getOrNull(module, Names.DICT);
            if (dict == null) {
                throw importError("from-import-* object has no __dict__ and no __all__");
            }
            names = dict instanceof PyDict plain
                    ? plain.keyArray()
                    : Iteration.toArray(Calls.method(dict, Names.PLAIN_KEYS));
        }
        for (Object name : names) {
            if (!(name instanceof TruffleString text)) {
                throw badStarName(module, name, skipPrivate);
            }
            if (skipPrivate && Str.length(text) > 0 && Str.codePointAt(text, 0) == '_') {
                continue;
            }
            Object value = Attributes.get(module, text);
            if (target instanceof PyDict dict && dict.type() == Types.DICT) {
                dict.putString(text, value);
            } else {
                Items.set(target, text, value);
            }
        }
    }

    private static PyException badStarName(Object module, Object name, boolean inDict) {
        Object moduleName = Attributes.get(module, Names.NAME);
        if (!(moduleName instanceof TruffleString text)) {
            return Errors.typeError("module __name__ must be a string, not "
                    + Types.of(moduleName).shortName());
        }
        return Errors.typeError((inDict ? "Key in " : "Item in ") + text + (inDict ? ".__dict__" : ".__all__")
                + " must be str, not " + Types.of(name).shortName());
    }

    /** For {@code zipimport} on {@code sys.path}: loads that module when there is a file to look at. */
    static Object zipPathHook(Object path) {
        if (path instanceof TruffleString text) {
            String plain = Str.toJava(text);
            if (plain.isEmpty()
                    || dev.fantail.modules.posix.PosixPath.file(PythonContext.get(), plain)
                            .isDirectory()) {
                throw new PyException((PyBaseException) Calls.call(
                        ExceptionTypes.IMPORT_ERROR,
                        new Object[] {Str.of("not a Zip file: " + Str.toJava(Strings.repr(path))), path},
                        new TruffleString[] {PATH}));
            }
        }
        return Calls.call(Attributes.get(PythonContext.get().importModule("zipimport"), "zipimporter"), path);
    }
}
