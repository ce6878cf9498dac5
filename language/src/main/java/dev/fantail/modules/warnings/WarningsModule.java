// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.warnings;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.builtins.traceback.TracebackPrinter;
import dev.fantail.objects.CallerFrames;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyList;
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
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Truth;
import dev.fantail.objects.protocol.TypeChecks;

/** {@code _warnings}: filters decide what a warning becomes. */
@BuiltinModule(value = "_warnings", doc = "The core of the module warnings.")
public final class WarningsModule {
    private static final TruffleString FILTERS = Str.of("filters");
    private static final TruffleString REGISTRY = Str.of("__warningregistry__");
    private static final TruffleString VERSION = Str.of("version");
    private static final TruffleString MATCH = Str.of("match");

    private WarningsModule() {}

    @ModuleInit
    static void init(PyModule module) {
        PyList filters = new PyList();
        filters.append(filter("default", ExceptionTypes.DEPRECATION_WARNING, Names.MAIN));
        filters.append(filter("ignore", ExceptionTypes.DEPRECATION_WARNING, PyNone.NONE));
        filters.append(filter("ignore", ExceptionTypes.PENDING_DEPRECATION_WARNING, PyNone.NONE));
        filters.append(filter("ignore", ExceptionTypes.IMPORT_WARNING, PyNone.NONE));
        filters.append(filter("ignore", ExceptionTypes.RESOURCE_WARNING, PyNone.NONE));
        module.namespace().putString(FILTERS, filters);
        module.set("_defaultaction", Str.of("default"));
        module.set("_onceregistry", new PyDict());
        PythonContext.get().moduleState().put(WarningsModule.class, new State(module));
    }

    private static PyTuple filter(String action, PyType category, Object module) {
        return PyTuple.of(Str.of(action), PyNone.NONE, category, module, 0L);
    }

    private static final class State {
        final PyModule module;
        long version;

        /** Those that were in use last: they stay so when a program deletes the attribute. */
        Object filters;

        State(PyModule module) {
            this.module = module;
            this.filters = module.get("filters");
        }
    }

    private static State state() {
        return (State) PythonContext.get().moduleState().get(WarningsModule.class);
    }

    @Builtin("_filters_mutated()")
    static void filtersMutated() {
        state().version++;
    }

    @Builtin("warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=<unset>)")
    static void warn(Object message, Object category, long stackLevel, Object source, Object skipped) {
        PyType type = category(message, category);
        long level = stackLevel;
        String[] prefixes = prefixes(skipped);
        if (prefixes.length > 0 && level < 2) {
            level = 2;
        }
        PyFrame frame = frame(level, prefixes);
        PyDict globals = frame == null
                ? PythonContext.get().sys().namespace()
                : frame.function().globals();
        Object registry = globals.getString(REGISTRY);
        if (registry == null) {
            registry = new PyDict();
            globals.putString(REGISTRY, registry);
        }
        Object module = globals.getString(Names.NAME);
        if (!(PyValueObject.unwrap(module) instanceof TruffleString)) {
            module = Str.of("<string>");
        }
        TruffleString fileName =
                Str.of(frame == null ? "sys" : frame.code().code().fileName());
        long line = frame == null ? 1 : frame.code().lineAt(frame.lastInstruction());
        explicit(type, message, fileName, line, module, registry, source);
    }

    private static PyType category(Object message, Object category) {
        Object chosen = Types.isInstance(message, ExceptionTypes.WARNING) ? Types.of(message) : category;
        if (chosen == PyNone.NONE) {
            return ExceptionTypes.USER_WARNING;
        }
        if (chosen instanceof PyType type && type.isSubtypeOf(ExceptionTypes.WARNING)) {
            return type;
        }
        throw Errors.typeError(
                "category must be a Warning subclass, not '" + Types.of(chosen).shortName() + "'");
    }

    private static String[] prefixes(Object skipped) {
        if (skipped == null) {
            return new String[0];
        }
        if (!(skipped instanceof PyTuple tuple)) {
            throw Errors.typeError("skip_file_prefixes must be a tuple of strs.");
        }
        String[] result = new String[tuple.size()];
        for (int i = 0; i < result.length; i++) {
            if (!(PyValueObject.unwrap(tuple.get(i)) instanceof TruffleString prefix)) {
                throw Errors.typeError(
                        "Found non-str '" + Types.of(tuple.get(i)).shortName() + "' in skip_file_prefixes.");
            }
            result[i] = prefix.toJavaStringUncached();
        }
        return result;
    }

    /** The frame that the warning is about; frames of the import system do not count. */
    private static PyFrame frame(long level, String[] prefixes) {
        int depth = 0;
        PyFrame frame = CallerFrames.at(depth);
        if (level <= 0 || frame == null || isImportlib(frame)) {
            return CallerFrames.at((int) Math.max(0, level - 1));
        }
        long left = level;
        while (--left > 0 && frame != null) {
            do {
                frame = CallerFrames.at(++depth);
            } while (frame != null && (isImportlib(frame) || isSkipped(frame, prefixes)));
        }
        return frame;
    }

    private static boolean isImportlib(PyFrame frame) {
        String fileName = frame.code().code().fileName();
        return fileName.contains("importlib") && fileName.contains("_bootstrap");
    }

    private static boolean isSkipped(PyFrame frame, String[] prefixes) {
        for (String prefix : prefixes) {
            if (frame.code().code().fileName().startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    @Builtin("warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None,"
            + " source=None)")
    static void warnExplicit(
            Object message,
            Object category,
            TruffleString fileName,
            long line,
            Object module,
            Object registry,
            Object moduleGlobals,
            Object source) {
        if (moduleGlobals != PyNone.NONE && !(moduleGlobals instanceof PyDict)) {
            throw Errors.typeError("module_globals must be a dict, not '"
                    + Types.of(moduleGlobals).shortName() + "'");
        }
        explicit(category(message, category), message, fileName, line, module, registry, source);
    }

    private static void explicit(
            PyType givenCategory,
            Object givenMessage,
            TruffleString fileName,
            long line,
            Object givenModule,
            Object registry,
            Object source) {
        if (registry != PyNone.NONE && !(registry instanceof PyDict)) {
            throw Errors.typeError("'registry' must be a dict or None");
        }
        Object module = givenModule == PyNone.NONE ? moduleName(fileName) : givenModule;
        PyType category = givenCategory;
        Object message = givenMessage;
        TruffleString text;
        if (Types.isInstance(message, ExceptionTypes.WARNING)) {
            text = Strings.str(message);
            category = Types.of(message);
        } else {
            text = Strings.str(message);
            message = Calls.call(category, message);
        }
        PyTuple key = PyTuple.of(text, category, line);
        if (registry instanceof PyDict known && alreadyWarned(known, key)) {
            return;
        }
        String action = action(category, text, line, module);
        switch (action) {
            case "error" -> throw new PyException((PyBaseException) message);
            case "ignore" -> {
                return;
            }
            case "once" -> {
                PyDict once = registry instanceof PyDict known ? known : onceRegistry();
                mark(registry, key);
                if (alreadyMarked(once, PyTuple.of(text, category))) {
                    return;
                }
            }
            case "module" -> {
                mark(registry, key);
                if (registry instanceof PyDict known && alreadyMarked(known, PyTuple.of(text, category, 0L))) {
                    return;
                }
            }
            case "default" -> mark(registry, key);
            case "always" -> {}
            default -> throw Errors.runtimeError("Unrecognized action (" + action + ") in warnings.filters");
        }
        show(message, category, text, fileName, line, source);
    }

    private static TruffleString moduleName(TruffleString fileName) {
        String name = fileName.toJavaStringUncached();
        if (name.isEmpty()) {
            return Str.of("<unknown>");
        }
        return name.endsWith(".py") ? Str.of(name.substring(0, name.length() - 3)) : fileName;
    }

    private static void mark(Object registry, PyTuple key) {
        if (registry instanceof PyDict known) {
            known.put(key, true);
        }
    }

    private static boolean alreadyMarked(PyDict registry, PyTuple key) {
        if (alreadyWarned(registry, key)) {
            return true;
        }
        registry.put(key, true);
        return false;
    }

    private static boolean alreadyWarned(PyDict registry, PyTuple key) {
        long version = state().version;
        if (!(registry.getString(VERSION) instanceof Long known) || known != version) {
            registry.clear();
            registry.putString(VERSION, version);
            return false;
        }
        Object marked = registry.get(key);
        return marked != null && Truth.isTrue(marked);
    }

    /** An attribute of {@code warnings} where a program can change it, else of this module. */
    private static Object setting(String name, String own) {
        Object value = setting(name);
        return value == null ? state().module.get(own) : value;
    }

    private static Object setting(String name) {
        Object warnings = PythonContext.get().loadedModule(Str.of("warnings"));
        return warnings == null ? null : Attributes.getOrNull(warnings, Str.of(name));
    }

    private static PyDict onceRegistry() {
        Object registry = setting("onceregistry", "_onceregistry");
        if (registry instanceof PyDict dict) {
            return dict;
        }
        throw Errors.typeError("_warnings._onceregistry must be a dict, not '"
                + Types.of(registry).shortName() + "'");
    }

    private static String action(PyType category, TruffleString text, long line, Object module) {
        State state = state();
        Object found = setting("filters");
        Object filters = found == null ? state.filters : found;
        state.filters = filters;
        if (!(filters instanceof PyList list)) {
            throw Errors.valueError("_warnings.filters must be a list");
        }
        for (int i = 0; i < list.size(); i++) {
            Object item = list.get(i);
            if (!(item instanceof PyTuple filter) || filter.size() != 5) {
                throw Errors.valueError("_warnings.filters item " + i + " isn't a 5-tuple");
            }
            long filterLine = Conversions.toLong(filter.get(4));
            if (matches(filter.get(1), text)
                    && TypeChecks.isSubclass(category, filter.get(2))
                    && matches(filter.get(3), module)
                    && (filterLine == 0 || filterLine == line)) {
                return Strings.str(filter.get(0)).toJavaStringUncached();
            }
        }
        return Strings.str(setting("defaultaction", "_defaultaction")).toJavaStringUncached();
    }

    private static boolean matches(Object pattern, Object text) {
        if (pattern == PyNone.NONE) {
            return true;
        }
        if (PyValueObject.unwrap(pattern) instanceof TruffleString exact) {
            return Comparison.equal(exact, text);
        }
        return Truth.isTrue(Calls.method(pattern, MATCH, text));
    }

    private static void show(
            Object message, PyType category, TruffleString text, TruffleString fileName, long line, Object source) {
        PythonContext context = PythonContext.get();
        Object warnings =
                source != PyNone.NONE ? context.importModule("warnings") : context.loadedModule(Str.of("warnings"));
        Object show = warnings == null ? null : Attributes.getOrNull(warnings, Str.of("_showwarnmsg"));
        if (show == null) {
            TracebackPrinter.writeToStderr(fileName + ":" + line + ": " + category.shortName() + ": " + text + "\n");
            return;
        }
        Object record = Calls.call(
                Attributes.get(warnings, "WarningMessage"),
                message,
                category,
                fileName,
                line,
                PyNone.NONE,
                PyNone.NONE,
                source);
        Calls.call(show, record);
    }
}
