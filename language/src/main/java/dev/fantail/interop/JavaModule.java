// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Calls;

/** {@code java}: Java classes by name. Packages below it can be imported: {@code from java.util import ArrayList}. */
@BuiltinModule(
        value = "java",
        doc = "Java classes: java.type('java.util.ArrayList'), or import them from their package.")
final class JavaModule {
    private JavaModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("__path__", new PyList());
        Object path = PythonContext.get().sys().get("meta_path");
        if (path != null) {
            Calls.method(path, Str.of("append"), new JavaPackageFinder());
        }
    }

    @Builtin(value = "type(name, /)", doc = "The Java class of that name.")
    @TruffleBoundary
    static Object type(TruffleString name) {
        Object type = JavaClasses.find(Str.toJava(name));
        if (type == null) {
            throw Errors.of(ExceptionTypes.KEY_ERROR, "host symbol " + name + " is not defined");
        }
        return type;
    }

    @Builtin(value = "is_type(object, /)", doc = "Whether an object is a Java class.")
    @TruffleBoundary
    static boolean isType(Object object) {
        return PythonContext.get().env().isHostObject(object)
                && InteropLibrary.getUncached().isMetaObject(object);
    }

    @Builtin(value = "is_object(object, /)", doc = "Whether an object belongs to Java.")
    @TruffleBoundary
    static boolean isObject(Object object) {
        return PythonContext.get().env().isHostObject(object);
    }

    @Builtin(value = "is_function(object, /)", doc = "Whether an object is a method of Java.")
    @TruffleBoundary
    static boolean isFunction(Object object) {
        return PythonContext.get().env().isHostFunction(object);
    }

    @Builtin(value = "instanceof(object, type, /)", doc = "Whether an object is an instance of a Java class.")
    @TruffleBoundary
    static boolean isInstance(Object object, Object type) {
        try {
            return InteropLibrary.getUncached().isMetaInstance(type, object);
        } catch (InteropException e) {
            throw Errors.typeError("the second argument must be a Java class");
        }
    }

    @Builtin(value = "add_to_classpath(*paths)", doc = "Adds folders and jar files to the class path of the context.")
    @TruffleBoundary
    static void addToClassPath(Object[] paths) {
        for (Object path : paths) {
            if (!(path instanceof TruffleString text)) {
                throw Errors.typeError("classpath argument must be string");
            }
            try {
                PythonContext.get()
                        .env()
                        .addToHostClassPath(PythonContext.get().env().getPublicTruffleFile(Str.toJava(text)));
            } catch (SecurityException e) {
                throw Errors.of(ExceptionTypes.PERMISSION_ERROR, e.getMessage());
            }
        }
    }

    /** {@code java.util}, when the module is used as the package that it stands for. */
    @Builtin("__getattr__(name, /)")
    static Object getAttribute(TruffleString name) {
        return JavaPackage.member("java", name);
    }
}
