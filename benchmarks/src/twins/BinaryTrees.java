// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

/** Twin of {@code binary_trees.py}. */
final class BinaryTrees {
    private BinaryTrees() {}

    private record Node(Node left, Node right) {
        int count() {
            return left == null ? 1 : 1 + left.count() + right.count();
        }
    }

    public static void main(String[] args) {
        Twin.run(args, BinaryTrees::run);
    }

    private static Node grow(int depth) {
        return depth == 0 ? new Node(null, null) : new Node(grow(depth - 1), grow(depth - 1));
    }

    private static String run(int n) {
        Node lasting = grow(n);
        StringBuilder lines = new StringBuilder();
        for (int depth = 4; depth <= n; depth += 4) {
            int trees = 1 << n - depth + 4;
            long total = 0;
            for (int i = 0; i < trees; i++) {
                total += grow(depth).count();
            }
            lines.append(trees)
                    .append('*')
                    .append(depth)
                    .append('=')
                    .append(total)
                    .append(' ');
        }
        return lines + "lasting=" + lasting.count();
    }
}
