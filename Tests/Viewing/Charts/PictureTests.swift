import DigitizationModule
import Office
import OfficeSupport
import Publishing
import ReportingKit
import Testing

@testable import Viewing

struct PictureTests {
    private let office: TestOffice
    private let table: ExportTable

    init() throws {
        office = try TestOffice()
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        table = try ExportTable.reference(5, definition, set: .subordinates)
        try office.drop(table.csv, as: "so hoa.csv")
    }

    private var view: ReportView {
        get throws {
            try #require(
                try ReportView(
                    office.composition, store: office.store, output: office.output, report: nil,
                    period: table.period))
        }
    }

    private func subject(_ field: FieldName) throws -> PictureSubject {
        try #require(
            PictureSubject.all(office.composition, in: table.period).first {
                $0.dataset == "digitization" && $0.field == field
            })
    }

    @Test func unitsAreRankedByWhatTheTableStates() throws {
        let picture = try #require(try UnitPicture(try view, try subject("received"), .subordinates))
        let stated = table.rows.compactMap { Int($0.values[table.column("received")]) }.sorted(by: >)
        #expect(picture.points.compactMap(\.value.count) == stated)
        #expect(picture.points.first?.place == 1 && picture.points.first?.share == 1)
        #expect(picture.points.allSatisfy { (0..<picture.classes.count).contains($0.rank) })
        #expect(picture.silent.isEmpty)
    }

    @Test func equalValuesShareAPlaceAndUnitsWithoutOneAreNamedApart() throws {
        var fewer = table
        fewer.rows = Array(table.rows.prefix(3))
        for row in fewer.rows.indices { fewer.rows[row].values = table.rows[0].values }
        fewer.addUp()
        let other = try TestOffice()
        try other.drop(fewer.csv, as: "it hon.csv")
        let view = try #require(
            try ReportView(
                other.composition, store: other.store, output: other.output, report: nil, period: table.period))
        let picture = try #require(try UnitPicture(view, try subject("received"), .subordinates))
        #expect(picture.points.map(\.place) == [1, 1, 1])
        #expect(picture.silent.count == picture.units.count - 3)
        let rows = picture.table(title: "T", notes: [], headings: ("Hạng", "Đơn vị", "Số")).rows
        #expect(rows.count == picture.units.count && rows.last?.last == .absent)
    }

    @Test func anOfficerSeesTheOwnUnitWithItsPlaceAmongAll() throws {
        let all = try #require(try UnitPicture(try view, try subject("received"), .subordinates))
        let last = try #require(all.points.last)
        let own = try #require(
            try UnitPicture(try view, try subject("received"), .subordinates, sees: { $0 == last.unit }))
        #expect(own.points.map(\.unit) == [last.unit] && own.points.first?.place == last.place)
        #expect(own.units.map(\.code) == [last.unit])
    }

    @Test func aCourseSaysWhatBecameOfAFigure() throws {
        let former = try #require(table.period.former)
        let course = CoursePicture(
            try subject("received"), owner: "toàn huyện", [(former, .count(100)), (table.period, .count(150))])
        #expect(course.points.map(\.text) == ["100", "150"])
        #expect(course.points[0].change == nil)
        #expect(course.points[1].change?.direction == .up)
        #expect(course.points[1].change?.text.hasPrefix("tăng 50") == true)
        #expect(course.points[1].height == 1)
    }

    @Test func aGapInACourseIsNoZero() throws {
        let former = try #require(table.period.former)
        let course = CoursePicture(
            try subject("received"), owner: "", [(former, nil), (table.period, .count(5))])
        #expect(course.points[0].height == nil && course.points[0].text == "–")
        #expect(course.points[1].change == nil)
    }

    @Test func theTableOfACourseIsWhatIsDrawn() throws {
        let course = try #require(
            try CoursePicture(try view, try subject("received"), .subordinates, unit: nil, count: 6))
        let sum = table.rows.compactMap { Int($0.values[table.column("received")]) }.reduce(0, +)
        #expect(course.points.last?.value == .count(sum))
        #expect(course.table(title: "T", notes: [], headings: ("Kỳ", "Số", "Đổi")).rows.last?[1] == .count(sum))
    }
}
