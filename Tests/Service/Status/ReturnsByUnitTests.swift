import Foundation
import ReportingKit
import Store
import Testing

@testable import Service

struct ReturnsByUnitTests {
    private let units: [(code: UnitCode, name: String)] = [
        ("21040", "Xã Bình Sơn"), ("21061", "Xã Bình An"), ("21085", "Xã Bình Anh"), ("1", "Phòng VH-TT"),
    ]

    private func files(_ name: String, in folder: String? = nil, unit: UnitCode? = nil) -> [String] {
        let file = ReceivedFile(
            name: name, sha256: "", byteCount: 0, folder: folder, receivedAt: Date(timeIntervalSince1970: 0))
        let returns = ReturnsByUnit([(file, unit)], among: units)
        return units.filter { returns[$0.code] == [name] }.map(\.code.rawValue)
    }

    @Test func aFileIsAboutTheUnitThatItsNameOrFolderNames() {
        #expect(files("so hoa - Xã Bình An - quý 2.xlsx") == ["21061"])
        #expect(files("a.xlsx", in: "digitization/xã Bình Anh") == ["21085"])
        #expect(files("21040_so hoa.xlsx") == ["21040"])
        #expect(files("Phòng VH-TT.xlsx") == ["1"])
        #expect(files("Xã Bình An và Xã Bình Sơn.xlsx") == ["21040", "21061"])
        #expect(files("xa binh an.xlsx").isEmpty)
        #expect(files("121040.xlsx").isEmpty)
    }

    @Test func theUnitOfItsFirstErrorGoesBeforeItsName() {
        #expect(files("Xã Bình An.xlsx", unit: "21085") == ["21085"])
    }
}
