// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.imports;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.GlobalCell;
import dev.fantail.objects.ImportPlan;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows an import statement as {@link ImportSupport} does, and notes every variable that it depends on. Whatever would run
 * Python code, warn or raise is left to the import itself.
 */
public final class ImportPlans {
    private static final TruffleString STAR = Str.of("*");

    private final PythonContext context;
    private final List<Assumption> assumptions = new ArrayList<>();

    private ImportPlans(PythonContext context) {
        this.context = context;
    }

    /** @param builtins of the importing function; other parameters as of {@link ImportSupport#importModule} */
    @TruffleBoundary
    public static ImportPlan of(
            PythonContext context, PyDict builtins, TruffleString name, PyDict globals, Object fromList, long level) {
        ImportPlans search = new ImportPlans(context);
        Object module = search.read(builtins, Names.IMPORT) == ImportSupport.importFunction(context)
                ? search.find(name, globals, fromList, level)
                : null;
        for (Assumption assumption : search.assumptions) {
            if (!assumption.isValid()) {
                return ImportPlan.NONE;
            }
        }
        return module == null ? ImportPlan.NONE : new ImportPlan(module, search.assumptions.toArray(Assumption[]::new));
    }

    private Object find(TruffleString name, PyDict globals, Object fromList, long level) {
        TruffleString absolute = level == 0 ? name : resolve(name, globals, level);
        if (absolute == null) {
            return null;
        }
        Object module = loaded(absolute);
        if (module instanceof PyModule plain && plain.type() == Types.MODULE && fromList instanceof PyTuple names) {
            return hasAll(plain.namespace(), names) ? module : null;
        } else if (module == null || fromList != PyNone.NONE || level > 0) {
            return null;
        }
        String text = Str.toJava(name);
        int dot = text.indexOf('.');
        return dot < 0 ? module : loaded(ConstantValues.intern(text.substring(0, dot)));
    }

    private TruffleString resolve(TruffleString name, PyDict globals, long level) {
        Object spec = read(globals, Names.SPEC);
        return read(globals, Names.PACKAGE) != null && ImportSupport.isPackageOf(globals, spec)
                ? ImportSupport.resolve(name, globals, level)
                : null;
    }

    private Object loaded(TruffleString name) {
        if (!(read(context.sys().namespace(), Names.MODULES) instanceof PyDict modules)) {
            return null;
        }
        Object module = read(modules, name);
        return module == null || module == PyNone.NONE || ImportSupport.isInitializing(module) ? null : module;
    }

    /** Whether nothing has to be imported to have the names: they are there, or the module is no package. */
    private boolean hasAll(PyDict namespace, PyTuple names) {
        if (read(namespace, Names.PATH) == null) {
            return read(namespace, Names.GETATTR) == null;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!(names.get(i) instanceof TruffleString name)
                    || Str.equal(name, STAR)
                    || read(namespace, name) == null) {
                return false;
            }
        }
        return true;
    }

    /** The variable's value, which the plan depends on; {@code null} when there is none, or nothing to depend on. */
    private Object read(PyDict namespace, TruffleString name) {
        GlobalCell cell = namespace.type() == Types.DICT ? namespace.cell(name) : null;
        if (cell == null) {
            assumptions.add(Assumption.NEVER_VALID);
            return null;
        }
        assumptions.add(cell.stable());
        return cell.get();
    }
}
