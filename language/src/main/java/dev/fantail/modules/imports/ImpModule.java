// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.imports;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.bytecode.CodeObject;
import dev.fantail.modules.ModuleTables;
import dev.fantail.modules.posix.Blocking;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Strings;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/** {@code _imp}: what the import system asks of the interpreter. */
@BuiltinModule(value = "_imp", doc = "(Extremely) low-level import machinery bits as used by importlib.")
public final class ImpModule {
    private static final String FROZEN_OVERRIDE = "_imp.frozen";
    /** Little-endian 3531, carriage return, line feed. */
    private static final byte[] MAGIC = {(byte) 0xcb, 0x0d, 0x0d, 0x0a};

    private ImpModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("check_hash_based_pycs", Str.of("default"));
        module.set("pyc_magic_number_token", 0x0a0d0dcbL);
    }

    private static ReentrantLock lock() {
        return (ReentrantLock)
                PythonContext.get().moduleState().computeIfAbsent(ImpModule.class, key -> new ReentrantLock());
    }

    @Builtin("lock_held()")
    static boolean lockHeld() {
        return lock().isLocked();
    }

    @Builtin("acquire_lock()")
    static void acquireLock() {
        ReentrantLock lock = lock();
        if (!lock.tryLock()) {
            Blocking.on(lock::lockInterruptibly);
        }
    }

    @Builtin("release_lock()")
    static void releaseLock() {
        ReentrantLock lock = lock();
        if (!lock.isHeldByCurrentThread()) {
            throw Errors.runtimeError("not holding the import lock");
        }
        lock.unlock();
    }

    @Builtin("get_magic()")
    static Object magic() {
        return new PyBytes(MAGIC);
    }

    @Builtin("is_builtin(name, /)")
    static long isBuiltin(TruffleString name) {
        return ModuleTables.isBuiltin(Str.toJava(name)) ? 1 : 0;
    }

    @Builtin("create_builtin(spec, /)")
    static Object createBuiltin(Object spec) {
        TruffleString name = (TruffleString) Attributes.get(spec, ConstantValues.intern("name"));
        return BuiltinModules.create(PythonContext.get(), name);
    }

    @Builtin("exec_builtin(mod, /)")
    static long execBuiltin(Object module) {
        return 0;
    }

    @Builtin("create_dynamic(spec, file=None, /)")
    static Object createDynamic(Object spec, Object file) {
        throw Errors.of(ExceptionTypes.IMPORT_ERROR, "extension modules are not supported");
    }

    @Builtin("exec_dynamic(mod, /)")
    static long execDynamic(Object module) {
        return 0;
    }

    @Builtin("extension_suffixes()")
    static Object extensionSuffixes() {
        return new PyList();
    }

    /** The frozen module, unless the program has switched off those that the import system can do without. */
    private static FrozenModules.Frozen frozen(TruffleString name) {
        String text = Str.toJava(name);
        boolean optional = text.startsWith("__");
        return optional
                        && PythonContext.get().moduleState().get(FROZEN_OVERRIDE) instanceof Long override
                        && override < 0
                ? null
                : FrozenModules.find(text);
    }

    @Builtin("is_frozen(name, /)")
    static boolean isFrozen(TruffleString name) {
        return frozen(name) != null;
    }

    @Builtin("is_frozen_package(name, /)")
    static boolean isFrozenPackage(TruffleString name) {
        FrozenModules.Frozen found = frozen(name);
        if (found == null) {
            throw noFrozen(name);
        }
        return found.isPackage();
    }

    @Builtin("find_frozen(name, /, *, withdata=False)")
    static Object findFrozen(TruffleString name, boolean withData) {
        FrozenModules.Frozen found = frozen(name);
        return found == null
                ? PyNone.NONE
                : PyTuple.of(
                        PyNone.NONE,
                        found.isPackage(),
                        found.originalName() == null ? PyNone.NONE : Str.of(found.originalName()));
    }

    @Builtin("get_frozen_object(name, data=None, /)")
    static Object frozenObject(TruffleString name, Object data) {
        if (data != PyNone.NONE) {
            throw Errors.of(ExceptionTypes.IMPORT_ERROR, "Frozen object named " + Strings.repr(name) + " is invalid");
        }
        FrozenModules.Frozen found = frozen(name);
        if (found == null) {
            throw noFrozen(name);
        }
        return FrozenModules.code(PythonContext.get(), Str.toJava(name), found);
    }

    private static RuntimeException noFrozen(TruffleString name) {
        return Errors.of(ExceptionTypes.IMPORT_ERROR, "No such frozen object named " + name);
    }

    @Builtin("init_frozen(name, /)")
    static Object initFrozen(TruffleString name) {
        return PyNone.NONE;
    }

    @Builtin("_override_frozen_modules_for_tests(override, /)")
    static void overrideFrozenModules(long override) {
        PythonContext.get().moduleState().put(FROZEN_OVERRIDE, override);
    }

    @Builtin("_override_multi_interp_extensions_check(override, /)")
    static long overrideExtensionsCheck(long override) {
        return 0;
    }

    @Builtin("_frozen_module_names()")
    static Object frozenModuleNames() {
        return new PyList(Arrays.stream(FrozenModules.names()).map(Str::of).toArray());
    }

    @Builtin("_fix_co_filename(code, path, /)")
    static void fixFileName(PyCode code, TruffleString path) {
        // Code objects cannot change; the loader passes the path when it unmarshals.
        CodeObject plain = code.code();
        if (plain.fileName().equals(Str.toJava(path))) {
            return;
        }
        FileNames.replace(code, Str.toJava(path));
    }

    @Builtin("_zip_path_hook(path, /)")
    static Object zipPathHook(Object path) {
        return ImportSupport.zipPathHook(path);
    }

    @Builtin("source_hash(key, source)")
    static Object sourceHash(long key, byte[] source) {
        return new PyBytes(SourceHash.of(key, source));
    }
}
