import Assembly
import Foundation
import Office
import ReportingKit
import Store

/// Who owes what for a period, and what became of it: units in rows, datasets in columns.
package struct Board: Sendable {
    /// A dataset that units owe.
    package struct Column: Hashable, Sendable {
        package let dataset: DatasetID
        package let title: String
        package let set: UnitSet
        package let due: CalendarDate
        /// Of those that owe it.
        package var sent = 0
        package var owing = 0
        package var late = 0
    }

    package enum Standing: Hashable, Sendable {
        case sent
        /// Sent after the day it was due, by so many days.
        case late(days: Int)
        /// What lacks of it: "thiếu tháng 3".
        case partly(String)
        /// Not sent, and there is time.
        case due(days: Int)
        /// Not sent, and so many days over.
        case overdue(days: Int)

        package var isOpen: Bool {
            switch self {
            case .sent, .late: false
            case .partly, .due, .overdue: true
            }
        }
    }

    package struct Cell: Hashable, Sendable {
        package let standing: Standing
        /// The file in force: its number in the ledger, where it has one, and its name.
        package let file: (number: Int64?, name: String)?
        package let receivedAt: Date?
        /// Whether something in it waits for an answer.
        package let isWaiting: Bool

        package static func == (left: Cell, right: Cell) -> Bool {
            left.standing == right.standing && left.file?.number == right.file?.number
                && left.receivedAt == right.receivedAt && left.isWaiting == right.isWaiting
        }

        package func hash(into hasher: inout Hasher) { hasher.combine(standing) }
    }

    package struct Row: Sendable {
        package let unit: AdministrativeUnit
        /// A cell a column; nil for what the unit does not owe.
        package let cells: [Cell?]

        package var owed: [Cell] { cells.compactMap(\.self) }
        package var open: Int { owed.count { $0.standing.isOpen } }
        package var overdue: Int { owed.count { if case .overdue = $0.standing { true } else { false } } }
        package var late: Int { owed.count { if case .late = $0.standing { true } else { false } } }
        package var waiting: Int { owed.count { $0.isWaiting } }
    }

    package let period: Period
    package let report: ReportID
    package let columns: [Column]
    /// Those that lack most first; who sent all of it in time last.
    package let rows: [Row]

    package var isEmpty: Bool { rows.isEmpty }
}

extension Board {
    /// The board of a period as the store has it on a day.
    package init(_ office: Composition, store: ReportStore, period: Period, today: CalendarDate) throws {
        let owed = try Self.owed(office, store, period)
        let files = try store.fileNumbers(of: store.periods().filter(period.contains) + [period])
        var order: [UnitID] = []
        var units: [UnitID: AdministrativeUnit] = [:]
        var cells: [UnitID: [Cell?]] = [:]
        var columns: [Column] = []
        for (index, one) in owed.enumerated() {
            var column = Column(
                dataset: one.dataset.id, title: one.dataset.title, set: one.set, due: one.due)
            for unit in one.units where unit.status != .ended {
                let id = unit.unit.id
                if units[id] == nil {
                    units[id] = unit.unit
                    order.append(id)
                }
                let cell = Self.cell(unit, of: one, files, today)
                cells[id, default: Array(repeating: nil, count: owed.count)][index] = cell
                column.owing += 1
                if !cell.standing.isOpen { column.sent += 1 }
                if case .late = cell.standing { column.late += 1 }
            }
            columns.append(column)
        }
        self.period = period
        report = office.kind.id
        self.columns = columns
        let rows = order.compactMap { id in units[id].map { Row(unit: $0, cells: cells[id] ?? []) } }
        // A stable order: the register's within each group.
        self.rows = rows.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            return (b.overdue, b.open, b.late, left.offset) < (a.overdue, a.open, a.late, right.offset)
        }.map(\.element)
    }

    private static func owed(_ office: Composition, _ store: ReportStore, _ period: Period) throws -> [Completeness] {
        guard let unit = office.reportingUnit(in: period) else { return [] }
        return office.assembler.completeness(
            AssemblyInput(period: period, tables: try store.tables(within: period), narrative: []), reportingUnit: unit)
    }

    private static func cell(
        _ unit: Completeness.Unit, of owed: Completeness, _ files: [String: [ListedFile]], _ today: CalendarDate
    ) -> Cell {
        let standing: Standing
        switch unit.status {
        case .sent:
            let day = unit.file?.receivedAt.map(CalendarDate.inVietnam) ?? owed.due
            standing = unit.isLate ? .late(days: owed.due.days(to: day)) : .sent
        case .partly(let gaps): standing = .partly(owed.period.words(ofGaps: gaps))
        case .missing, .ended:
            let left = today.days(to: owed.due)
            standing = left < 0 ? .overdue(days: -left) : .due(days: left)
        }
        let listed = unit.file.flatMap { file in
            let same = files[file.sha256] ?? []
            return same.first { $0.entry.file.name == file.name && $0.entry.file.folder == file.folder } ?? same.first
        }
        return Cell(
            standing: standing, file: unit.file.map { (listed?.entry.id, $0.name) },
            receivedAt: unit.file?.receivedAt, isWaiting: listed?.isWaiting ?? false)
    }
}
