// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sre;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.RootNode;

/** Runs one compiled regular expression and takes what it answers apart, so that the two are compiled together. */
final class RegexRootNode extends RootNode {
    private final Object regex;
    private final int groups;

    @Child
    private InteropLibrary regexLibrary;

    @Child
    private InteropLibrary resultLibrary = InteropLibrary.getFactory().createDispatched(3);

    /** @param groups groups of the pattern, without the whole match */
    RegexRootNode(TruffleLanguage<?> language, Object regex, int groups) {
        super(language);
        this.regex = regex;
        this.groups = groups;
        this.regexLibrary = InteropLibrary.getFactory().create(regex);
    }

    /** Arguments: the text, where to begin, where the text is taken to end. */
    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        try {
            Object result =
                    regexLibrary.invokeMember(regex, "exec", arguments[0], arguments[1], arguments[2], 0, arguments[2]);
            if (!(boolean) resultLibrary.readMember(result, "isMatch")) {
                return null;
            }
            return groups(result);
        } catch (InteropException e) {
            throw CompilerDirectives.shouldNotReachHere(e);
        }
    }

    @ExplodeLoop
    private int[] groups(Object result) throws InteropException {
        int[] bounds = new int[(groups + 1) * 2 + 1];
        if (groups < 16) {
            for (int group = 0; group <= groups; group++) {
                bounds[group * 2] = (int) resultLibrary.invokeMember(result, "getStart", group);
                bounds[group * 2 + 1] = (int) resultLibrary.invokeMember(result, "getEnd", group);
            }
        } else {
            many(result, bounds);
        }
        bounds[bounds.length - 1] = groups == 0 ? -1 : (int) resultLibrary.readMember(result, "lastGroup");
        return bounds;
    }

    private void many(Object result, int[] bounds) throws InteropException {
        for (int group = 0; group <= groups; group++) {
            bounds[group * 2] = (int) resultLibrary.invokeMember(result, "getStart", group);
            bounds[group * 2 + 1] = (int) resultLibrary.invokeMember(result, "getEnd", group);
        }
    }

    @Override
    public String getName() {
        return "re";
    }

    @Override
    public boolean isInternal() {
        return true;
    }
}
