import Foundation
import OfficeSupport
import ReportingKit
import Store
import Testing

@testable import Viewing

struct FileListTests {
    private let office: TestOffice

    init() throws {
        office = try TestOffice()
        var table = try ViewingSamples.digitized()
        try office.drop(table.csv, as: "dung.csv")
        table.rows[0].values[0] = "abc"
        try office.drop(table.csv, as: "sai <b>.csv", day: 1)
    }

    private func names(_ change: (inout FileFilter) -> Void, before: Int64? = nil, size: Int = 10) throws -> [String] {
        var filter = FileFilter()
        change(&filter)
        return try FileList(office.store, filter, before: before, size: size).lines.map(\.file.entry.file.name)
    }

    @Test func theNewestComesFirst() throws {
        #expect(try names { _ in } == ["sai <b>.csv", "dung.csv"])
    }

    @Test func aListGoesOnWhereItEnded() throws {
        let list = try FileList(office.store, FileFilter(), size: 1)
        #expect(list.lines.map(\.verdict) == [.returned])
        let next = try #require(list.next)
        #expect(try names({ _ in }, before: next) == ["dung.csv"])
        #expect(try FileList(office.store, FileFilter(), before: next, size: 1).next == nil)
    }

    @Test func filesAreFoundByVerdictNamePeriodAndUnit() throws {
        #expect(try names { $0.verdict = .accepted } == ["dung.csv"])
        #expect(try names { $0.verdict = .returned } == ["sai <b>.csv"])
        #expect(try names { $0.verdict = .question } == [])
        #expect(try names { $0.name = "DUNG" } == ["dung.csv"])
        #expect(try names { $0.name = "%" } == [])
        #expect(try names { $0.period = ViewingSamples.period } == ["dung.csv"])
        #expect(try names { $0.unit = "21043" } == ["dung.csv"])
        #expect(try names { $0.unit = "00001" } == [])
    }

    @Test func anOfficerHasNoFilesThatStateOtherUnits() throws {
        #expect(try names { $0.own = .init(folders: [], units: ["21043"]) } == [])
        #expect(try names { $0.own = .init(folders: ["x"], units: []) } == [])
    }

    @Test func aPageOfAFileGroupsItsFindingsAndSaysWhatItGave() throws {
        let returned = try #require(try FilePage(2, in: office.store))
        #expect(returned.verdict == .returned)
        #expect(returned.errors.first?.first.place.cell != nil)
        #expect(returned.given.isEmpty)
        let accepted = try #require(try FilePage(1, in: office.store))
        #expect(accepted.verdict == .accepted)
        #expect(accepted.given.map(\.dataset) == ["digitization"])
        #expect(try FilePage(99, in: office.store) == nil)
    }

    @Test func theMarkOfTheStoreChangesWithEachFile() throws {
        let before = try office.store.mark()
        #expect(try office.store.mark() == before)
        try office.drop("a;b\n1;2\n", as: "la.csv")
        #expect(try office.store.mark() != before)
    }
}
