import ReportingKit
import Testing
import YAMLReading

@testable import Declarations

/// What a file adds to a dataset that is declared already, and what it may not say of it.
struct DatasetExtensionTests {
    private static let base = """
        dataset: tasks
        title: Nhiệm vụ
        rows: members
        dimension: { name: task, title: Nhiệm vụ, members: { Đất đai: { words: [địa chính] }, Hộ tịch: {} } }
        fields:
          done: { title: Đã làm }
          state: { title: Mức độ, type: choice, choices: [Tốt, Khá] }
        records:
          task_dossiers:
            title: Danh sách nhiệm vụ
            use: [dossier, unit, received_date]
            columns:
              urgent: { title: Khẩn, type: flag, yes: [Gấp], required: false }
            counts: { done: received in period }
        """

    private static let lines = """
        dataset: score
        title: Chấm điểm
        rows: indicators
        key: [chỉ số …]
        columns: { score: { title: Điểm, type: decimal } }
        lines: [{ number: "1", name: leader, title: Người đứng đầu }]
        """

    private func extended(_ text: String, _ base: String = base) throws(FileFaults) -> ModuleDeclaration {
        var changes = ModuleChanges([])
        try changes.apply(DeclarationFile(name: "base.yaml", text: base))
        try changes.apply(DeclarationFile(name: "more.yaml", text: text))
        return ChangedModule(changes.modules[0]).declaration
    }

    @Test func membersAndTheirWordsCanBeAdded() throws {
        let module = try extended(
            "dataset: more\nextends: tasks\ndimension: { members: { Đất đai: { words: [đất] }, Môi trường: { words: [rác] } } }\n"
        )
        let members = try #require(module.datasets[0].dimension?.members)
        #expect(members.map(\.title) == ["Đất đai", "Hộ tịch", "Môi trường"])
        #expect(members[0].words == ["địa chính", "đất"])
        #expect(members[2].words == ["rác"])
    }

    @Test func wordsOfAChoiceCanBeAdded() throws {
        let module = try extended("dataset: more\nextends: tasks\nfields: { state: { choices: [Yếu] } }\n")
        #expect(module.datasets[0].field("state")?.type == .choice(["Tốt", "Khá", "Yếu"]))
    }

    @Test func wordsAndHeadingsOfRecordsCanBeAdded() throws {
        let module = try extended(
            """
            dataset: more
            extends: tasks
            records: { task_dossiers: { columns: { urgent: { headings: [hỏa tốc …], yes: [Hỏa tốc] } } } }
            """)
        #expect(module.records.map(\.id) == ["task_dossiers"])
        let column = try #require(module.records[0].column("urgent"))
        #expect(column.headings == ["hỏa tốc …"])
        #expect(column.categories.first { $0.name == .yes }?.words.contains("Hỏa tốc") == true)
        #expect(column.categories.first { $0.name == .no }?.words.contains("Hỏa tốc") == false)
        #expect(module.records[0].fills.map(\.counts.count) == [1])
    }

    @Test func linesCanBeAddedAndHeardByFurtherHeadings() throws {
        let module = try extended(
            """
            dataset: more
            extends: score
            lines: [{ name: leader, headings: [lãnh đạo …] }, { number: "2", name: site, title: Trang tin }]
            """, Self.lines)
        let dataset = module.datasets[0]
        #expect(dataset.lines.map(\.name) == ["leader", "site"])
        #expect(dataset.lines[0].headings == ["lãnh đạo …"])
        #expect(dataset.fields.map(\.name) == ["leader.score", "site.score"])
    }

    @Test func appendicesAndChecksCanBeAdded() throws {
        let module = try extended(
            """
            dataset: more
            extends: tasks
            appendices: [{ set: subordinates, title: NHIỆM VỤ, columns: [done], order_by: done desc }]
            checks: [{ agree: [whole, former] }]
            """)
        #expect(module.appendices.map(\.id) == ["tasks_subordinates"])
        #expect(module.appendices[0].dataset == "tasks")
        #expect(module.appendices[0].rows.order == .by("done", descending: true))
        #expect(module.datasets[0].checks == [.agree([.whole, .former])])
    }

    @Test func whatIsDeclaredAlreadyStaysInAnExtension() throws {
        let module = try extended("dataset: more\nextends: tasks\nkey: [mã …]\n")
        #expect(module.datasets[0].title == "Nhiệm vụ")
        #expect(module.datasets[0].dimension?.name == "task")
        #expect(module.datasets[0].layouts == [.members])
    }

    @Test(arguments: [
        ("closing_day: 14", 3, "\"closing_day\" cannot be said of a dataset that is extended"),
        ("due: own", 3, "\"due\" cannot be said of a dataset that is extended"),
        ("valid: { from: 2026-01-01 }", 3, "\"valid\" cannot be said of a dataset that is extended"),
        ("fields:\n  done: { headings: [xong], max: 5 }", 4, "\"max\" cannot be said of a dataset that is extended"),
        ("dimension: { name: other }", 3, "\"name\" cannot be said of a dataset that is extended"),
        (
            "records: { task_dossiers: { title: Khác } }", 3,
            "\"title\" cannot be said of an export that is declared already"
        ),
        (
            "records: { task_dossiers: { columns: { urgent: { type: date } } } }", 3,
            "\"type\" cannot be said of a column that is declared already"
        ),
        (
            "records: { task_dossiers: { counts: { done: received in period } } }", 3, "\"done\" is counted already"
        ),
    ])
    func whatWouldChangeWhatIsStoredIsRefusedInItsLine(_ text: String, _ line: Int, _ message: String) {
        let faults = #expect(throws: FileFaults.self) {
            try extended("dataset: more\nextends: tasks\n\(text)\n")
        }
        #expect(faults?.errors.map(\.message) == [message])
        #expect(faults?.errors.map(\.line) == [line])
    }
}
