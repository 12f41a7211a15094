import ReportingKit
import Testing

@testable import Recognition

/// A kind of unit that only an office's configuration knows is treated as those of the country are.
struct AddedKindTests {
    private static let cluster = UnitKind(
        "cluster", level: 4, levelName: "cấp cụm", levelWords: ["cụm"],
        words: [UnitKindWord("cụm dân cư", short: ["CDC"], mayBeLeftOut: true)])

    private func commune() throws -> TerritorySample {
        try TerritorySample(
            "21040",
            bodies: [
                ("c1", "Cụm dân cư Bến Đá", Self.cluster, "21040"), ("c2", "Cụm dân cư Gò Sỏi", Self.cluster, "21040"),
                ("o1", "Phòng Kinh tế", .office, "21040"),
            ], kinds: UnitKinds.shipped.adding([Self.cluster]))
    }

    private static let days = "Từ ngày 01/10/2026 đến ngày 31/10/2026"

    @Test func itsUnitsStandBelowTheCommune() throws {
        let found = try commune().read(["SỐ HÓA CÁC CỤM", Self.days], ["CDC Bến Đá", "Gò Sỏi"])
        #expect(found.errors == [])
        #expect(found.table?.place == .subordinates)
        #expect(found.table?.rows.map(\.unit?.code) == ["c1", "c2"])
    }

    @Test func itsTitleIsAskedAboutWhereRowsOfBodiesStandBelow() throws {
        let found = try commune().read(["SỐ HÓA CẤP CỤM", Self.days], ["CDC Bến Đá", "Phòng Kinh tế"])
        #expect(found.errors == [.setConflict])
    }

    @Test func aRowOfItsSumIsNoUnit() throws {
        let sample = try commune()
        let levels = TerritoryLevels(
            "21040",
            register: UnitRegister.around("21040", adding: [], kinds: UnitKinds.shipped.adding([Self.cluster])),
            days: sample.today...sample.today)
        #expect(LevelLabels.set(namedBy: "Cộng các cụm dân cư", levels) == .subordinates)
    }
}
