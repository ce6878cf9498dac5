// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.translate;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import dev.fantail.bytecode.CodeFlags;
import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.ControlFlowGraph;
import dev.fantail.bytecode.InvalidCodeException;
import dev.fantail.bytecode.Verifier;
import dev.fantail.nodes.StatementNode;
import dev.fantail.nodes.control.DispatchNode;
import dev.fantail.nodes.control.DrainRootNode;
import dev.fantail.nodes.control.GeneratorRootNode;
import dev.fantail.nodes.control.PythonRootNode;
import dev.fantail.nodes.control.RegionRootNode;
import dev.fantail.nodes.control.RegionsNode;
import dev.fantail.nodes.frame.ReadArgumentNode;
import dev.fantail.nodes.frame.WriteLocalNodeGen;
import dev.fantail.nodes.iteration.SinkNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.trace.Instrumentation;
import java.util.function.Supplier;

/**
 * Makes a call target of a code object: the control-flow graph is built at once, the nodes of each block when it is
 * first executed.
 */
public final class FunctionTranslator implements PyCode.Translator {
    /** In bytes: the nodes of longer functions exist once, and those of longer generators once for each way to run them. */
    private static final int LARGEST_FOR_CALLER = 1500;

    private final TruffleLanguage<?> language;
    private final Instrumentation instrumentation;
    private final boolean suspect;

    /**
     * @param suspect whether the code objects come from outside: the verifier cannot know of what kind the operands are that
     *     an instruction will meet, so a wrong one raises SystemError
     */
    public FunctionTranslator(TruffleLanguage<?> language, Instrumentation instrumentation, boolean suspect) {
        this.language = language;
        this.instrumentation = instrumentation;
        this.suspect = suspect;
    }

    @Override
    public RootCallTarget translate(PyCode code) {
        CodeObject plain = code.code();
        ControlFlowGraph graph;
        try {
            Verifier.verify(plain);
            graph = ControlFlowGraph.of(plain);
        } catch (InvalidCodeException e) {
            throw Errors.systemError("invalid code object: " + e.getMessage());
        }
        return root(code, graph).getCallTarget();
    }

    private PythonRootNode.Function root(PyCode code, ControlFlowGraph graph) {
        CodeObject plain = code.code();
        FrameDescriptor descriptor = descriptor(plain, graph);
        int firstStackSlot = firstStackSlot(plain);
        SourceSection section = section(plain);
        RootCallTarget[] resume = new RootCallTarget[1];
        BlockTranslator blocks = new BlockTranslator(code, graph, firstStackSlot, () -> {
            synchronized (resume) {
                if (resume[0] == null) {
                    BlockTranslator own = new BlockTranslator(code, graph, firstStackSlot, null);
                    resume[0] = new GeneratorRootNode(
                                    language,
                                    descriptor,
                                    code,
                                    section,
                                    body(own, graph, code, descriptor, false),
                                    suspect,
                                    own.suspendsInside(),
                                    isDrained(plain) ? sinks -> drained(code, graph, sinks) : null)
                            .getCallTarget();
                }
                return resume[0];
            }
        });
        return new PythonRootNode.Function(
                language,
                descriptor,
                code,
                section,
                prologue(code),
                body(blocks, graph, code, descriptor, true),
                suspect,
                isForCallers(plain) ? () -> root(code, graph) : null);
    }

    private DispatchNode body(
            BlockTranslator blocks,
            ControlFlowGraph graph,
            PyCode code,
            FrameDescriptor descriptor,
            boolean ownsFrame) {
        int firstStackSlot = firstStackSlot(code.code());
        int[] starts = Optimization.REGIONS.isOn() ? Regions.of(graph) : null;
        RegionsNode regions = starts == null
                ? null
                : new RegionsNode(starts, region -> {
                    int end = region + 1 < starts.length ? starts[region + 1] : graph.blockCount();
                    boolean copies = ownsFrame && !isGenerator(code.code()) && Optimization.COPIES_FOR_REGIONS.isOn();
                    DispatchNode part = DispatchNode.region(
                            blocks, firstStackSlot, instrumentation, starts[region], end, copies ? descriptor : null);
                    // A descriptor of its own: that of the body knows that frames are kept, and loops run on them.
                    FrameDescriptor own = descriptor(code.code(), graph);
                    return new RegionRootNode(language, own, code, section(code.code()), part, suspect).getCallTarget();
                });
        return new DispatchNode(blocks, firstStackSlot, ownsFrame, instrumentation, regions);
    }

    private DrainRootNode drained(PyCode code, ControlFlowGraph graph, Supplier<SinkNode> sinks) {
        int firstStackSlot = firstStackSlot(code.code());
        BlockTranslator blocks = BlockTranslator.drained(code, graph, firstStackSlot, sinks);
        // A descriptor of its own: that of the generator knows that frames are kept, and loops run on them.
        FrameDescriptor own = descriptor(code.code(), graph);
        DispatchNode body = DispatchNode.drained(blocks, firstStackSlot, instrumentation, own);
        return new DrainRootNode(language, own, code, section(code.code()), body, suspect);
    }

    /** Whether consumers may have the body for themselves. */
    private static boolean isDrained(CodeObject code) {
        return (code.flags() & CodeFlags.GENERATOR) != 0 && code.code().length <= LARGEST_FOR_CALLER;
    }

    /** Whether callers may have the function for themselves: not a big one, nor one that only makes a generator. */
    private static boolean isForCallers(CodeObject code) {
        return Optimization.FUNCTIONS_BY_CALLER.isOn()
                && code.code().length <= LARGEST_FOR_CALLER
                && !isGenerator(code);
    }

    private static boolean isGenerator(CodeObject code) {
        return (code.flags() & CodeFlags.ANY_GENERATOR) != 0;
    }

    private static int firstStackSlot(CodeObject code) {
        return FrameLayout.FIRST_LOCAL + code.localsPlusNames().size();
    }

    private static FrameDescriptor descriptor(CodeObject code, ControlFlowGraph graph) {
        FrameDescriptor.Builder builder = FrameDescriptor.newBuilder();
        builder.defaultValueIllegal();
        builder.addSlots(FrameLayout.FIRST_LOCAL, FrameSlotKind.Static);
        builder.addSlots(code.localsPlusNames().size() + graph.deepest(), FrameSlotKind.Illegal);
        return builder.build();
    }

    private static StatementNode[] prologue(PyCode code) {
        StatementNode[] statements = new StatementNode[code.signature().boundCount()];
        for (int i = 0; i < statements.length; i++) {
            statements[i] = WriteLocalNodeGen.create(
                    0, FrameLayout.FIRST_LOCAL + i, new ReadArgumentNode(FrameLayout.FIRST_PARAMETER + i));
        }
        return statements;
    }

    private static SourceSection section(CodeObject code) {
        Source source = Source.newBuilder("python", "", code.fileName())
                .content(Source.CONTENT_NONE)
                .build();
        return source.createUnavailableSection();
    }
}
