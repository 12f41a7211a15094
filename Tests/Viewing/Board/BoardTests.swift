import Foundation
import Messages
import OfficeSupport
import ReportingKit
import Testing

@testable import Viewing

struct BoardTests {
    private let office: TestOffice
    private let period: Period

    init() throws {
        office = try TestOffice()
        period = try #require(ViewingSamples.period)
    }

    private func board(on day: String = "2023-07-20") throws -> Board {
        try Board(
            office.composition, store: office.store, period: period, today: try #require(CalendarDate(iso: day)))
    }

    @Test func whoLacksMostStandsFirst() throws {
        var table = try ViewingSamples.digitized()
        let last = try #require(table.rows.last)
        table.rows.removeLast()
        table.addUp()
        try office.drop(table.csv, as: "van ban.csv")
        let board = try board()
        let column = try #require(board.columns.firstIndex { $0.dataset == "digitization" && $0.set == .subordinates })
        let communes = board.rows.filter { $0.cells[column] != nil }
        #expect(communes.first.map { last.label.lowercased().hasSuffix($0.unit.name.lowercased()) } == true)
        #expect(board.columns[column].owing == board.columns[column].sent + 1)
    }

    @Test func aCellNamesItsFileAndWhenItCame() throws {
        try office.drop(try ViewingSamples.digitized().csv, as: "van ban.csv")
        let board = try board()
        let column = try #require(board.columns.firstIndex { $0.dataset == "digitization" && $0.set == .subordinates })
        let cell = try #require(board.rows.compactMap { $0.cells[column] }.first)
        #expect(cell.file?.name == "van ban.csv")
        #expect(cell.file?.number == 1)
        #expect(cell.standing == .sent)
    }

    @Test func whatCameAfterTheDayItWasDueIsLateByDays() throws {
        // Due ten days after the period: Monday the 10th. It comes on the 14th.
        try office.drop(try ViewingSamples.digitized().csv, as: "van ban.csv", day: 9)
        let board = try board()
        let column = try #require(board.columns.firstIndex { $0.dataset == "digitization" && $0.set == .subordinates })
        #expect(board.columns[column].due.iso == "2023-07-10")
        #expect(board.rows.compactMap { $0.cells[column] }.first?.standing == .late(days: 4))
        #expect(board.columns[column].late == board.columns[column].sent)
    }

    @Test(arguments: [("2023-07-08", Board.Standing.due(days: 2)), ("2023-07-13", .overdue(days: 3))])
    func whatIsNotSentIsDueOrOverdue(day: String, standing: Board.Standing) throws {
        let board = try board(on: day)
        #expect(board.rows.flatMap(\.owed).contains { $0.standing == standing })
        #expect(!board.rows.flatMap(\.owed).contains { !$0.standing.isOpen })
    }

    @Test func aChoiceFindsUnitsByNameWithoutTones() throws {
        let board = try board()
        var choice = BoardChoice()
        choice.name = "binh thuan"
        #expect(choice.rows(of: board).map(\.unit.name) == ["Xã Bình Thuận"])
        choice.standing = .complete
        #expect(choice.rows(of: board).isEmpty)
    }

    @Test func ofAnOfficerTheOwnUnitsAlone() throws {
        let board = try board()
        let unit = try #require(board.rows.last?.unit)
        let duties = Duties(board, units: [unit.code])
        #expect(duties.owed > 0)
        #expect(duties.lines.allSatisfy { $0.unit.code == unit.code })
        #expect(Duties(board, units: []).lines.isEmpty)
    }

    @Test func theTableTakenAlongSaysWhatThePageSays() throws {
        let board = try board(on: "2023-07-13")
        let table = board.table(board.rows, title: "Bảng", texts: BoardTexts(.vi))
        #expect(table.rows.count == board.rows.count)
        #expect(table.columns.count == board.columns.count + 1)
        #expect(String(decoding: table.csv, as: UTF8.self).contains("Chưa gửi, quá hạn 03 ngày"))
    }

    @Test func aBoardIsMadeAgainWhenTheStoreChanged() throws {
        let boards = Boards()
        let today = try #require(CalendarDate(iso: "2023-07-20"))
        func sent() throws -> Int {
            try boards.board(
                office.composition, store: office.store, period: period, today: today
            ).columns.reduce(0) { $0 + $1.sent }
        }
        #expect(try sent() == 0)
        try office.drop(try ViewingSamples.digitized().csv, as: "van ban.csv")
        #expect(try sent() > 0)
    }
}
