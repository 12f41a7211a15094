import Foundation
import Hypertext
import ReportingKit

/// The outlines of units from a GeoJSON file that the office supplies.
///
/// The file is nobody's to trust: what is too large or no outline is refused with a reason, and of its texts none is shown.
public struct MapOutlines: Sendable {
    public enum Fault: Error, Equatable, Sendable {
        case unreadable
        case tooLarge
        /// No feature that the register knows, by code or name.
        case noUnit
    }

    struct Outline: Sendable {
        let unit: UnitCode
        let rings: [[(x: Double, y: Double)]]
    }

    let outlines: [Outline]
    let width: Double
    let height: Double

    public static let byteLimit = 8 << 20
    private static let featureLimit = 10_000
    private static let pointLimit = 400_000
    /// Names of properties that hold a unit's code, and its name, in files of the country.
    private static let codes = ["code", "ma", "ma_xa", "maxa", "ma_dvhc", "unit_code"]
    private static let names = ["name", "ten", "ten_xa", "tenxa", "ten_dvhc"]

    public init(_ bytes: Data, register: UnitRegister, on day: CalendarDate) throws(Fault) {
        guard bytes.count <= Self.byteLimit else { throw .tooLarge }
        let parsed: Any
        do { parsed = try JSONSerialization.jsonObject(with: bytes) } catch { throw .unreadable }
        guard let features = (parsed as? [String: Any])?["features"] as? [[String: Any]] else { throw .unreadable }
        guard features.count <= Self.featureLimit else { throw .tooLarge }
        let byName = Dictionary(
            register.units.filter { $0.isValid(on: day) }.map { (VietnameseText.comparisonKey($0.name), $0.code) },
            uniquingKeysWith: { first, _ in first })
        var rest = Self.pointLimit
        var found: [Outline] = []
        for feature in features {
            guard let geometry = feature["geometry"] as? [String: Any],
                let unit = Self.unit(feature["properties"] as? [String: Any] ?? [:], register, byName, day)
            else { continue }
            let rings = try Self.rings(geometry, &rest)
            if !rings.isEmpty { found.append(Outline(unit: unit, rings: rings)) }
        }
        guard !found.isEmpty else { throw .noUnit }
        (outlines, width, height) = Self.fitted(found)
    }

    private static func unit(
        _ properties: [String: Any], _ register: UnitRegister, _ byName: [String: UnitCode], _ day: CalendarDate
    ) -> UnitCode? {
        let lowered = Dictionary(
            properties.prefix(100).map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
        func text(_ key: String) -> String? {
            (lowered[key] as? String ?? (lowered[key] as? NSNumber)?.stringValue).flatMap { $0.count <= 200 ? $0 : nil }
        }
        for key in codes {
            guard let code = text(key) else { continue }
            // Spreadsheets drop zeros before a code.
            let padded = String(repeating: "0", count: max(0, 5 - code.count)) + code
            for code in [code, padded] where register.unit(UnitCode(code), on: day) != nil { return UnitCode(code) }
        }
        return names.lazy.compactMap { text($0).flatMap { byName[VietnameseText.comparisonKey($0)] } }.first
    }

    private static func rings(
        _ geometry: [String: Any], _ rest: inout Int
    ) throws(Fault) -> [[(x: Double, y: Double)]] {
        let polygons: [Any]
        switch geometry["type"] as? String {
        case "Polygon": polygons = [geometry["coordinates"] as Any]
        case "MultiPolygon": polygons = geometry["coordinates"] as? [Any] ?? []
        default: return []
        }
        var rings: [[(x: Double, y: Double)]] = []
        for case let polygon as [Any] in polygons {
            for case let points as [Any] in polygon {
                rest -= points.count
                guard rest >= 0 else { throw .tooLarge }
                let ring = points.compactMap { point -> (x: Double, y: Double)? in
                    guard let pair = point as? [Any], pair.count >= 2, let x = (pair[0] as? NSNumber)?.doubleValue,
                        let y = (pair[1] as? NSNumber)?.doubleValue, x.isFinite, y.isFinite, x.magnitude < 1e8,
                        y.magnitude < 1e8
                    else { return nil }
                    return (x, y)
                }
                if ring.count > 2 { rings.append(ring) }
            }
        }
        return rings
    }

    private static let drawnWidth = 1_000.0
    /// Points nearer to each other than this are one on any screen.
    private static let nearness = 0.8

    /// In the units of the drawing, north at the top, without points that nobody sees.
    private static func fitted(_ outlines: [Outline]) -> ([Outline], Double, Double) {
        let points = outlines.flatMap(\.rings).joined()
        let (left, right) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
        let (bottom, top) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
        let areDegrees =
            [left, right].allSatisfy { $0.magnitude <= 180 } && [bottom, top].allSatisfy { $0.magnitude <= 90 }
        // Degrees of longitude are shorter away from the equator.
        let narrowing = areDegrees ? max(0.01, cos((bottom + top) / 2 * .pi / 180)) : 1
        let scale = drawnWidth / max(1e-9, max((right - left) * narrowing, (top - bottom)))
        let drawn = outlines.map { outline in
            Outline(
                unit: outline.unit,
                rings: outline.rings.map { ring in
                    var kept: [(x: Double, y: Double)] = []
                    for point in ring {
                        let place = (x: (point.x - left) * narrowing * scale, y: (top - point.y) * scale)
                        if let last = kept.last, abs(last.x - place.x) < nearness, abs(last.y - place.y) < nearness {
                            continue
                        }
                        kept.append(place)
                    }
                    return kept
                }.filter { $0.count > 2 })
        }
        return (drawn, max(1, (right - left) * narrowing * scale), max(1, (top - bottom) * scale))
    }

    /// The units of a picture by their outlines, in the same colours as tiles; nil where none of them has one.
    public func drawing(_ picture: UnitPicture, id: String, title: String, description: String) -> ShapeDrawing? {
        let names = Dictionary(picture.units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        let points = Dictionary(picture.points.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
        let shapes = outlines.compactMap { outline -> ShapeDrawing.Shape? in
            guard let name = names[outline.unit] else { return nil }
            let point = points[outline.unit]
            return ShapeDrawing.Shape(
                rings: outline.rings, rank: point?.rank, title: "\(name): \(point?.text ?? "–")")
        }
        guard !shapes.isEmpty else { return nil }
        return ShapeDrawing(
            id: id, title: title, description: description, width: width, height: height, shapes: shapes)
    }
}
