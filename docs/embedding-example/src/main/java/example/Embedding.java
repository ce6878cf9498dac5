// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** Python in a Java program: values and functions in both directions, errors, threads. */
public final class Embedding {
    private Embedding() {}

    public static void main(String[] args) {
        try (Context context = Context.newBuilder("python")
                .allowHostAccess(HostAccess.ALL)
                .allowCreateThread(true)
                .option("engine.WarnInterpreterOnly", "false")
                .build()) {
            // The value of a source is that of the expression at its end.
            int answer = context.eval("python", "40 + 2").asInt();
            System.out.println("evaluated: " + answer);

            // Functions are values that can be called with Java's arguments.
            context.eval("python", """
                import json

                def describe(name, *scores):
                    return json.dumps({"name": name, "best": max(scores), "count": len(scores)})

                def halve(n):
                    return 1 / n
                """);
            Value python = context.getBindings("python");
            System.out.println("called: "
                    + python.getMember("describe").execute("Ann", 3, 14, 15).asString());

            // Java objects are given to Python as global variables.
            python.putMember("words", List.of("swift", "robin", "wren"));
            Value longest = context.eval("python", "sorted(words, key=len)[-1]");
            System.out.println("from a Java list: " + longest.asString());

            // A Python exception is a Java exception with the frames of both languages.
            try {
                python.getMember("halve").execute(0);
            } catch (PolyglotException e) {
                System.out.println("caught: " + e.getMessage());
                System.out.println("raised in: "
                        + e.getPolyglotStackTrace().iterator().next().getRootName());
            }

            // One context serves several threads at once; there is no global lock.
            List<CompletableFuture<Integer>> squares = List.of(1, 2, 3, 4).stream()
                    .map(n -> CompletableFuture.supplyAsync(() ->
                            context.eval("python", "lambda n: n * n").execute(n).asInt()))
                    .toList();
            System.out.println("in threads: "
                    + squares.stream().map(CompletableFuture::join).toList());
        }
    }
}
