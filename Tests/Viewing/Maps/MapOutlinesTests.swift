import Foundation
import OfficeSupport
import ReportingKit
import Testing

@testable import Viewing

struct MapOutlinesTests {
    private let register: UnitRegister
    private let day: CalendarDate

    init() throws {
        register = try TestOffice.composition.get().register
        day = try #require(CalendarDate(iso: "2023-06-30"))
    }

    private func outlines(_ json: String) throws -> MapOutlines {
        try MapOutlines(Data(json.utf8), register: register, on: day)
    }

    private func feature(_ properties: String, _ coordinates: String = "[[[108,15],[109,15],[109,16],[108,15]]]")
        -> String
    {
        #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"Polygon","coordinates":\#(coordinates)}}"#
    }

    private func collection(_ features: String...) -> String {
        #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
    }

    @Test func unitsAreFoundByCodeAndByName() throws {
        let found = try outlines(
            collection(
                feature(#"{"ma_xa":"21112"}"#), feature(#"{"MaXa":21043}"#), feature(#"{"ten":"Xã Bình Chương"}"#),
                feature(#"{"ten":"Nơi khác"}"#)))
        #expect(Set(found.outlines.map(\.unit.rawValue)) == ["21112", "21043", "21100"])
    }

    @Test func outlinesLieWithinThePictureWithNorthAtTheTop() throws {
        let found = try outlines(collection(feature(#"{"code":"21112"}"#)))
        let points = found.outlines.flatMap(\.rings).joined()
        #expect(points.allSatisfy { (0...found.width + 1).contains($0.x) && (0...found.height + 1).contains($0.y) })
        // The corner with the greatest latitude.
        #expect(points.contains { $0.y < 1 && $0.x > found.width - 1 })
    }

    @Test(arguments: [
        "", "[]", "{", "null", #"{"features":{}}"#, #"{"features":[1,2]}"#, "\u{0}\u{1}",
    ])
    func whatIsNoMapIsRefused(text: String) {
        #expect(throws: MapOutlines.Fault.unreadable) { try outlines(text) }
    }

    @Test func aMapOfOtherPlacesIsRefused() {
        #expect(throws: MapOutlines.Fault.noUnit) { try outlines(collection(feature(#"{"ma":"00001x"}"#))) }
        #expect(throws: MapOutlines.Fault.noUnit) { try outlines(#"{"features":[]}"#) }
    }

    @Test func tooManyPointsAndBytesAreRefused() {
        let ring = "[" + Array(repeating: "[108,15]", count: 400_001).joined(separator: ",") + "]"
        #expect(throws: MapOutlines.Fault.tooLarge) {
            try outlines(collection(feature(#"{"code":"21112"}"#, "[\(ring)]")))
        }
        #expect(throws: MapOutlines.Fault.tooLarge) {
            try MapOutlines(Data(count: MapOutlines.byteLimit + 1), register: register, on: day)
        }
    }

    @Test func pointsThatAreNoneAreLeftOut() throws {
        let found = try outlines(
            collection(
                feature(
                    #"{"code":"21112"}"#,
                    #"[[["a","b"],[108,15],[109,15],[1e300,1],[109,16],[108,15],[],null,[{}]]]"#)))
        #expect(found.outlines.first?.rings.first?.allSatisfy { $0.x.isFinite && $0.y.isFinite } == true)
    }
}
