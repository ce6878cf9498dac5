# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""The sun and four planets attract each other: float arithmetic on attributes of a list of small lists."""

from math import pi, sqrt

SIZE = 50_000

SOLAR_MASS = 4.0 * pi * pi
YEAR = 365.24

# position in astronomical units, velocity in units a day, mass in suns
START = [
    ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), 1.0),
    ((4.84143144246472082945, -1.16032004402742839362, -0.103622044471123109494),
     (0.00166007664274403694959, 0.00769901118419740425080, -0.0000690460016972063023554), 0.000954791938424326609124),
    ((8.34336671824457987790, 4.12479856412430479268, -0.403523417114321381129),
     (-0.00276742510726411132345, 0.00499852801234917238954, 0.0000230417297573763929463), 0.000285885980666130812119),
    ((12.8943695621391310164, -15.1111514016986312525, -0.223307578892655734398),
     (0.00296460137564761618652, 0.00237847173959480950188, -0.0000296589568540237556131), 0.0000436624404335156298062),
    ((15.3796971148509165498, -25.9193146099879641146, 0.179258772950371181757),
     (0.00268067772490389322511, 0.00162824170038242295431, -0.0000951592254519715870971), 0.0000515138902046611451304),
]


class Body:
    def __init__(self, position, velocity, mass):
        self.x, self.y, self.z = position
        self.vx, self.vy, self.vz = (v * YEAR for v in velocity)
        self.mass = mass * SOLAR_MASS


def make_system():
    bodies = [Body(*entry) for entry in START]
    sun = bodies[0]
    sun.vx = -sum(b.vx * b.mass for b in bodies) / SOLAR_MASS
    sun.vy = -sum(b.vy * b.mass for b in bodies) / SOLAR_MASS
    sun.vz = -sum(b.vz * b.mass for b in bodies) / SOLAR_MASS
    return bodies


def advance(bodies, pairs, dt, steps):
    for _ in range(steps):
        for a, b in pairs:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            squared = dx * dx + dy * dy + dz * dz
            magnitude = dt / (squared * sqrt(squared))
            pull = b.mass * magnitude
            a.vx -= dx * pull
            a.vy -= dy * pull
            a.vz -= dz * pull
            pull = a.mass * magnitude
            b.vx += dx * pull
            b.vy += dy * pull
            b.vz += dz * pull
        for body in bodies:
            body.x += dt * body.vx
            body.y += dt * body.vy
            body.z += dt * body.vz


def energy(bodies, pairs):
    total = 0.0
    for body in bodies:
        total += 0.5 * body.mass * (body.vx ** 2 + body.vy ** 2 + body.vz ** 2)
    for a, b in pairs:
        distance = sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2)
        total -= a.mass * b.mass / distance
    return total


def run(n):
    bodies = make_system()
    pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]
    before = energy(bodies, pairs)
    advance(bodies, pairs, 0.01, n)
    return "%.9f %.9f" % (before, energy(bodies, pairs))


if __name__ == "__main__":
    print(run(SIZE))
