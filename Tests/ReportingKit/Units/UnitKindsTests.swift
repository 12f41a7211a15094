import CCountry
import Testing

@testable import ReportingKit

struct UnitKindsTests {
    private let autumn = CalendarDate(uncheckedYear: 2026, month: 10, day: 31)

    /// Villages of some provinces lie in groups of their own.
    private let cluster = UnitKind(
        "cluster", level: 4, levelName: "cấp cụm", levelWords: ["cụm"],
        words: [UnitKindWord("cụm dân cư", short: ["CDC"], mayBeLeftOut: true)])

    private func unit(_ code: String, _ name: String, _ kind: UnitKind) -> AdministrativeUnit {
        AdministrativeUnit(
            id: UnitID(code: UnitCode(rawValue: code), validFrom: nil), name: name, kind: kind, parent: "21040",
            validTo: nil)
    }

    private func register(_ units: [AdministrativeUnit]) -> UnitRegister {
        UnitRegister.around("21040", adding: units, kinds: UnitKinds.shipped.adding([cluster]))
    }

    @Test func everyLineOfTheShippedTablesIsUnderstood() {
        let properties = ShippedTable(country_kinds()).rows
        for row in properties {
            #expect(row.count == 3 && UnitKind.properties.contains(row[1]), "\(row)")
            if row.count == 3, ["listed", "authority", "names_itself"].contains(row[1]) {
                #expect(["yes", "no"].contains(row[2]), "\(row)")
            }
        }
        #expect(UnitKinds.shipped.all.map(\.rawValue) == ["province", "district", "commune", "hamlet", "office"])
        for row in ShippedTable(country_kind_words()).rows {
            #expect(row.count == 9 && UnitKinds.shipped[row[1]] != nil, "\(row)")
            if row.count == 9 { #expect(["yes", "no"].contains(row[6]), "\(row)") }
        }
        for row in ShippedTable(country_body_words()).rows {
            #expect(row.count == 3 && BodyWords.Use(rawValue: row[1]) != nil, "\(row)")
        }
        for row in ShippedTable(country_usual_offices()).rows {
            #expect(row.count == 4 && UnitKinds.shipped[row[0]] != nil && UnitKinds.shipped[row[2]] != nil, "\(row)")
        }
        #expect(UnitKinds.shipped.all.allSatisfy { !$0.words.isEmpty && !$0.offices.isEmpty })
    }

    @Test func everyUnitOfTheCountryBeginsWithAWordOfItsKind() {
        let country = CountryUnits.shared
        let strange = (0..<country.count).map { country[$0] }.filter { unit in
            !unit.kind.words.contains { unit.name.lowercased().hasPrefix($0.text + " ") }
        }
        #expect(strange.map(\.name) == [])
    }

    @Test func levelsCountFromTheTopAndBodiesHaveNone() {
        #expect(UnitKind.province.level == 1 && UnitKind.hamlet.level == 4 && UnitKind.office.level == nil)
        #expect(UnitKinds.shipped.base == .commune)
    }

    @Test(arguments: ["Cụm dân cư Bến Đá", "CDC Bến Đá", "cụm dân cư  BẾN ĐÁ", "Bến Đá", "CDC Bến Đá, xã Bình Sơn"])
    func unitsOfAnAddedKindAreFoundByItsWords(label: String) {
        let found = register([unit("c1", "Cụm dân cư Bến Đá", cluster)]).match(label, on: autumn, within: "21040")
        guard case .unit(let unit) = found else {
            Issue.record("\(label): \(found)")
            return
        }
        #expect(unit.code == "c1")
    }

    @Test func unitsOfAnAddedKindStandOneLevelBelowAndAreNamedWithTheOthers() throws {
        let register = register([
            unit("t1", "Thôn Giao Thủy", .hamlet), unit("c1", "Cụm dân cư Bến Đá", cluster),
        ])
        let commune = try #require(register.unit("21040", on: autumn))
        let words = SetWords(commune, on: autumn, register: register)
        #expect(words.below?.all == "các thôn, cụm dân cư")
        let days = autumn...autumn
        #expect(register.units([.subordinate], of: "21040", in: days).map(\.code) == ["t1", "c1"])
        #expect(register.relation(of: register.units.last!, to: "51", in: days) == .lower)
    }

    @Test func titlesMaySayTheLevelOfAnAddedKind() {
        let kinds = UnitKinds.shipped.adding([cluster])
        #expect(kinds.addedPhrases == [SetPhrase("cấp cụm", .level(cluster))])
        #expect(UnitKinds.shipped.addedPhrases.isEmpty)
        #expect(SetPhrase.standard.contains(SetPhrase("cấp xã", .level(.commune))))
        #expect(SetPhrase.standard.contains(SetPhrase("toàn thành phố", .whole(.province))))
        #expect(!SetPhrase.standard.contains { $0.phrase == "toàn thôn" })
    }

    @Test func furtherWordsOfAShippedKindTakeThePlaceOfNothing() {
        let kinds = UnitKinds.shipped.adding([UnitKind.hamlet.adding([UnitKindWord("plei", mayBeLeftOut: true)])])
        #expect(kinds.all.count == UnitKinds.shipped.all.count)
        #expect(kinds["hamlet"]?.words.map(\.text).contains("thôn") == true)
        let plei = unit("p1", "Plei Ốp", kinds["hamlet"] ?? .hamlet)
        let register = UnitRegister.around("21040", adding: [plei], kinds: kinds)
        guard case .unit(let found) = register.match("Ốp", on: autumn, within: "21040") else {
            Issue.record("not found")
            return
        }
        #expect(found.code == "p1")
    }

    @Test func aNewLevelBelowIsWhatAUnitAlwaysHasOnThatDay() {
        let before = CalendarDate(uncheckedYear: 2025, month: 6, day: 30)
        #expect(UnitKinds.shipped.below(.province, on: before) == .district)
        #expect(UnitKinds.shipped.below(.province, on: autumn) == .commune)
        #expect(UnitKinds.shipped.below(.commune, on: autumn) == nil)
        #expect(UnitKinds.shipped.below(.office, on: autumn) == nil)
    }
}
