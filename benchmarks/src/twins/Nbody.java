// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

import java.util.Locale;

/** Twin of {@code nbody.py}. */
final class Nbody {
    private static final double SOLAR_MASS = 4.0 * Math.PI * Math.PI;
    private static final double YEAR = 365.24;

    /** Position, velocity and mass of each body, in the units of the program. */
    private static final double[][] START = {
        {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0},
        {
            4.84143144246472082945,
            -1.16032004402742839362,
            -0.103622044471123109494,
            0.00166007664274403694959,
            0.00769901118419740425080,
            -0.0000690460016972063023554,
            0.000954791938424326609124
        },
        {
            8.34336671824457987790,
            4.12479856412430479268,
            -0.403523417114321381129,
            -0.00276742510726411132345,
            0.00499852801234917238954,
            0.0000230417297573763929463,
            0.000285885980666130812119
        },
        {
            12.8943695621391310164,
            -15.1111514016986312525,
            -0.223307578892655734398,
            0.00296460137564761618652,
            0.00237847173959480950188,
            -0.0000296589568540237556131,
            0.0000436624404335156298062
        },
        {
            15.3796971148509165498,
            -25.9193146099879641146,
            0.179258772950371181757,
            0.00268067772490389322511,
            0.00162824170038242295431,
            -0.0000951592254519715870971,
            0.0000515138902046611451304
        },
    };

    private static final class Body {
        double x;
        double y;
        double z;
        double vx;
        double vy;
        double vz;
        double mass;

        Body(double[] entry) {
            x = entry[0];
            y = entry[1];
            z = entry[2];
            vx = entry[3] * YEAR;
            vy = entry[4] * YEAR;
            vz = entry[5] * YEAR;
            mass = entry[6] * SOLAR_MASS;
        }
    }

    public static void main(String[] args) {
        Twin.run(args, Nbody::run);
    }

    private static String run(int steps) {
        Body[] bodies = new Body[START.length];
        double px = 0;
        double py = 0;
        double pz = 0;
        for (int i = 0; i < bodies.length; i++) {
            Body body = new Body(START[i]);
            bodies[i] = body;
            px += body.vx * body.mass;
            py += body.vy * body.mass;
            pz += body.vz * body.mass;
        }
        bodies[0].vx = -px / SOLAR_MASS;
        bodies[0].vy = -py / SOLAR_MASS;
        bodies[0].vz = -pz / SOLAR_MASS;
        double before = energy(bodies);
        for (int step = 0; step < steps; step++) {
            advance(bodies, 0.01);
        }
        return String.format(Locale.ROOT, "%.9f %.9f", before, energy(bodies));
    }

    private static void advance(Body[] bodies, double dt) {
        for (int i = 0; i < bodies.length; i++) {
            Body a = bodies[i];
            for (int j = i + 1; j < bodies.length; j++) {
                Body b = bodies[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                double squared = dx * dx + dy * dy + dz * dz;
                double magnitude = dt / (squared * Math.sqrt(squared));
                double pull = b.mass * magnitude;
                a.vx -= dx * pull;
                a.vy -= dy * pull;
                a.vz -= dz * pull;
                pull = a.mass * magnitude;
                b.vx += dx * pull;
                b.vy += dy * pull;
                b.vz += dz * pull;
            }
        }
        for (Body body : bodies) {
            body.x += dt * body.vx;
            body.y += dt * body.vy;
            body.z += dt * body.vz;
        }
    }

    private static double energy(Body[] bodies) {
        double total = 0;
        for (Body body : bodies) {
            total += 0.5 * body.mass * (body.vx * body.vx + body.vy * body.vy + body.vz * body.vz);
        }
        for (int i = 0; i < bodies.length; i++) {
            Body a = bodies[i];
            for (int j = i + 1; j < bodies.length; j++) {
                Body b = bodies[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                total -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
        }
        return total;
    }
}
