# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""A small scene of spheres above a chequered floor: vector objects with operators, and dynamic dispatch."""

from math import floor, sqrt

SIZE = 100


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def normalized(self):
        return self * (1.0 / sqrt(self.dot(self)))

    def reflected(self, normal):
        return self - normal * (2.0 * self.dot(normal))


class Ray:
    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction

    def at(self, distance):
        return self.origin + self.direction * distance


class Sphere:
    def __init__(self, centre, radius, colour, mirror):
        self.centre = centre
        self.radius = radius
        self.colour = colour
        self.mirror = mirror

    def hit(self, ray):
        offset = ray.origin - self.centre
        b = offset.dot(ray.direction)
        c = offset.dot(offset) - self.radius * self.radius
        discriminant = b * b - c
        if discriminant < 0.0:
            return None
        root = sqrt(discriminant)
        distance = -b - root
        if distance > 1e-6:
            return distance
        distance = -b + root
        return distance if distance > 1e-6 else None

    def normal(self, point):
        return (point - self.centre) * (1.0 / self.radius)

    def colour_at(self, point):
        return self.colour


class Floor:
    mirror = 0.1

    def __init__(self, height):
        self.height = height
        self.up = Vector(0.0, 1.0, 0.0)
        self.dark = Vector(0.2, 0.2, 0.2)
        self.light = Vector(0.9, 0.9, 0.9)

    def hit(self, ray):
        slope = ray.direction.y
        if abs(slope) < 1e-9:
            return None
        distance = (self.height - ray.origin.y) / slope
        return distance if distance > 1e-6 else None

    def normal(self, point):
        return self.up

    def colour_at(self, point):
        return self.dark if (floor(point.x) + floor(point.z)) % 2 else self.light


class Scene:
    def __init__(self, things, lights):
        self.things = things
        self.lights = lights
        self.sky = Vector(0.3, 0.5, 0.8)

    def nearest(self, ray):
        best = None
        best_distance = 1e30
        for thing in self.things:
            distance = thing.hit(ray)
            if distance is not None and distance < best_distance:
                best = thing
                best_distance = distance
        return best, best_distance

    def lit(self, point, light):
        path = light - point
        ray = Ray(point, path.normalized())
        limit = sqrt(path.dot(path))
        for thing in self.things:
            distance = thing.hit(ray)
            if distance is not None and distance < limit:
                return False
        return True

    def trace(self, ray, depth):
        thing, distance = self.nearest(ray)
        if thing is None:
            return self.sky
        point = ray.at(distance)
        normal = thing.normal(point)
        brightness = 0.1
        for light in self.lights:
            if self.lit(point, light):
                brightness += max(0.0, (light - point).normalized().dot(normal)) * 0.6
        colour = thing.colour_at(point) * brightness
        if depth > 0 and thing.mirror > 0.0:
            bounced = self.trace(Ray(point, ray.direction.reflected(normal)), depth - 1)
            colour = colour * (1.0 - thing.mirror) + bounced * thing.mirror
        return colour


def run(n):
    things = [Floor(-1.0)]
    for i in range(7):
        position = Vector(-3.0 + i, 0.2 * (i % 3), 4.0 + (i * 5 % 4))
        things.append(Sphere(position, 0.6, Vector(0.1 * i, 0.9 - 0.1 * i, 0.5), 0.3))
    scene = Scene(things, [Vector(-5.0, 8.0, -3.0), Vector(4.0, 6.0, 0.0)])
    eye = Vector(0.0, 0.7, -4.0)
    red = green = blue = 0.0
    for row in range(n):
        for column in range(n):
            direction = Vector(column * 2.0 / n - 1.0, 1.0 - row * 2.0 / n, 1.8).normalized()
            colour = scene.trace(Ray(eye, direction), 3)
            red += colour.x
            green += colour.y
            blue += colour.z
    return "%.6f %.6f %.6f" % (red, green, blue)


if __name__ == "__main__":
    print(run(SIZE))
