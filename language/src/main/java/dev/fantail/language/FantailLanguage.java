// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.language;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.ContextThreadLocal;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.interop.IntExports;
import dev.fantail.interop.InteropModules;
import dev.fantail.interop.InteropTypeTables;
import dev.fantail.interop.LanguageView;
import dev.fantail.interop.ObjectExports;
import dev.fantail.interop.ScopeObject;
import dev.fantail.modules.ModuleTables;
import dev.fantail.modules.ModuleTypeTables;
import dev.fantail.modules.ast.PythonToTree;
import dev.fantail.modules.gc.Finalizers;
import dev.fantail.modules.imports.ImportPlans;
import dev.fantail.modules.imports.ImportSupport;
import dev.fantail.objects.BuiltinLoading;
import dev.fantail.objects.ContextAccess;
import dev.fantail.objects.ImportPlan;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.SourceErrors;
import dev.fantail.objects.ThreadMode;
import dev.fantail.objects.ThreadState;
import dev.fantail.objects.trace.Instrumentation;
import dev.fantail.parser.SyntaxErrorException;
import dev.fantail.parser.ast.Mod;
import dev.fantail.parser.ast.Stmt;
import dev.fantail.translate.FunctionTranslator;
import java.util.List;
import org.graalvm.options.OptionDescriptors;

/** Python 3.12 as a Truffle language: entry of {@code Context.eval("python", …)}. */
@TruffleLanguage.Registration(
        id = FantailLanguage.ID,
        name = "Python",
        implementationName = "Fantail",
        version = "3.12.8",
        defaultMimeType = FantailLanguage.MIME_TYPE,
        characterMimeTypes = {FantailLanguage.MIME_TYPE, "application/x-python-code"},
        dependentLanguages = "regex",
        internalResources = LibraryResource.class,
        contextPolicy = TruffleLanguage.ContextPolicy.SHARED)
public final class FantailLanguage extends TruffleLanguage<PythonContext> {
    public static final String ID = "python";
    public static final String MIME_TYPE = "text/x-python";

    private static final ContextReference<PythonContext> CONTEXT = ContextReference.create(FantailLanguage.class);
    private static final LanguageReference<FantailLanguage> LANGUAGE = LanguageReference.create(FantailLanguage.class);

    static {
        BuiltinLoading.install(new InteropTypeTables(new ModuleTypeTables()));
        ContextAccess.install(new LanguageServices(), ObjectExports.class, IntExports.class);
    }

    private final ContextThreadLocal<ThreadState> threadState =
            locals.createContextThreadLocal((context, thread) -> context.newThreadState());

    private final Instrumentation instrumentation = new Instrumentation();

    private final SourceCompiler compiler = new SourceCompiler(new FunctionTranslator(this, instrumentation, false));
    private final PyCode.Translator suspectTranslator = new FunctionTranslator(this, instrumentation, true);

    static FantailLanguage get(Node node) {
        return LANGUAGE.get(node);
    }

    SourceCompiler compiler() {
        return compiler;
    }

    @Override
    protected PythonContext createContext(Env env) {
        return new PythonContext(env, new LanguageServices(), Options.of(env), threadState);
    }

    @Override
    protected void initializeContext(PythonContext context) {
        Startup.initialize(context);
    }

    @Override
    protected void finalizeContext(PythonContext context) {
        Shutdown.finish(context);
    }

    @Override
    protected void initializeMultiThreading(PythonContext context) {
        ThreadMode.becomeMultiThreaded();
    }

    /** What the thread made lately may outlive it, and is still to be told of its end. */
    @Override
    protected void disposeThread(PythonContext context, Thread thread) {
        ThreadState state = threadState.get(thread);
        if (state != null) {
            state.forgetRecent();
        }
    }

    @Override
    protected boolean isThreadAccessAllowed(Thread thread, boolean singleThreaded) {
        return true;
    }

    @Override
    protected OptionDescriptors getOptionDescriptors() {
        return new OptionsOptionDescriptors();
    }

    @Override
    protected Object getScope(PythonContext context) {
        return ScopeObject.of(context);
    }

    @Override
    protected Object getLanguageView(PythonContext context, Object value) {
        return new LanguageView(value);
    }

    @Override
    protected CallTarget parse(ParsingRequest request) {
        Source source = request.getSource();
        PythonContext context = CONTEXT.get(null);
        String fileName = source.getPath() != null ? source.getPath() : "<" + source.getName() + ">";
        if (source.getName().startsWith("<")) {
            fileName = source.getName();
        }
        try {
            String text = source.getCharacters().toString();
            if (source.isInteractive()) {
                return target(compiler.compile(context, text, fileName, "single", 0, -1), null);
            }
            Mod tree = compiler.parse(context, text, fileName, "exec", 0);
            List<Stmt> body = ((Mod.Module) tree).body();
            if (!body.isEmpty() && body.getLast() instanceof Stmt.ExprStmt last) {
                // The value of a source is that of the expression at its end.
                Mod before = new Mod.Module(body.subList(0, body.size() - 1), List.of());
                return target(
                        body.size() == 1 ? null : compiler.compile(context, before, fileName, 0, -1),
                        compiler.compile(context, new Mod.Expression(last.value()), fileName, 0, -1));
            }
            return target(compiler.compile(context, tree, fileName, 0, -1), null);
        } catch (SyntaxErrorException e) {
            throw SourceErrors.of(e);
        }
    }

    private CallTarget target(PyCode body, PyCode expression) {
        return new MainRootNode(this, body, expression).getCallTarget();
    }

    /** What the packages below need of the language. */
    private static final class LanguageServices implements PythonContext.Services {
        @Override
        public PyCode compile(
                PythonContext context, Object source, String fileName, String mode, int flags, int optimize) {
            return LANGUAGE.get(null).compiler.compile(context, source, fileName, mode, flags, optimize);
        }

        @Override
        public Object parse(
                PythonContext context, Object source, String fileName, String mode, int flags, int featureVersion) {
            return LANGUAGE.get(null).compiler.tree(context, source, fileName, mode, flags, featureVersion);
        }

        @Override
        public boolean isTree(Object object) {
            return PythonToTree.isTree(object);
        }

        @Override
        public PyCode compileTree(
                PythonContext context, Object tree, String fileName, String mode, int flags, int optimize) {
            return LANGUAGE.get(null).compiler.compileTree(context, tree, fileName, mode, flags, optimize);
        }

        @Override
        public PyCode.Translator translator() {
            return LANGUAGE.get(null).suspectTranslator;
        }

        @Override
        public PyModule createBuiltinModule(PythonContext context, String name) {
            PyModule module = InteropModules.create(name);
            return module != null ? module : ModuleTables.create(name);
        }

        @Override
        public ImportPlan importPlan(
                PythonContext context,
                PyDict builtins,
                TruffleString name,
                PyDict globals,
                Object fromList,
                long level) {
            return ImportPlans.of(context, builtins, name, globals, fromList, level);
        }

        @Override
        public Object importSubmodule(Object module, TruffleString name) {
            return ImportSupport.importSubmodule(module, name);
        }

        @Override
        public void importStar(Object module, Object namespace) {
            ImportSupport.importStar(module, namespace);
        }

        @Override
        public void finalizeObject(PyObject object) {
            Finalizers.finish(object);
        }

        @Override
        public void finalizeUnreachable(PythonContext context) {
            Finalizers.run(context);
        }

        @Override
        public TruffleLanguage<?> language() {
            return LANGUAGE.get(null);
        }

        @Override
        public Instrumentation instrumentation() {
            return LANGUAGE.get(null).instrumentation;
        }

        @Override
        public PythonContext context(Node node) {
            return CONTEXT.get(node);
        }
    }
}
