import DeclaredSupport
import Foundation
import ReportingKit
import Testing

@testable import Settings

struct ContactsTests {
    private func parse(_ text: String) throws(SettingsErrors) -> [Contact] {
        try SettingsReader(modules: [LibraryModule()]).parse(
            "reporting_unit: \"51\"\n" + text, file: "b.yaml", folder: URL(filePath: "/etc/baocaod")
        ).contacts
    }

    private func errors(_ text: String) -> [SettingsError] {
        do throws(SettingsErrors) {
            _ = try parse(text)
            return []
        } catch {
            return error.errors
        }
    }

    @Test func theClosestContactIsAsked() throws {
        let contacts = try parse(
            """
            contacts:
              - {name: Văn phòng, telephone: "1"}
              - {name: Xã, telephone: "2", units: ["21064"]}
              - {name: Số hóa, telephone: "3", datasets: [loans]}
              - {name: Số hóa xã, telephone: "4", datasets: [loans], units: ["21064"]}
            """)
        func asked(_ dataset: DatasetID?, _ unit: UnitCode?) -> String? {
            contacts.contact(dataset: dataset, unit: unit)?.telephone
        }
        #expect(asked(nil, nil) == "1")
        #expect(asked("parcels", "21040") == "1")
        #expect(asked("parcels", "21064") == "2")
        #expect(asked("loans", "21040") == "3")
        #expect(asked("loans", "21064") == "4")
        #expect([Contact]().contact(dataset: nil, unit: nil) == nil)
        #expect([contacts[1]].contact(dataset: "loans", unit: nil) == nil)
    }

    @Test func oneContactNeedsNoList() throws {
        #expect(try parse("contacts: {name: A, telephone: \"1\"}") == [Contact(name: "A", telephone: "1")])
    }

    @Test func whatAContactLacksIsNamed() {
        #expect(errors("contacts:\n  - {name: A}").map(\.message) == ["telephone is missing"])
        #expect(errors("contacts:\n  - {telephone: \"1\"}").map(\.message) == ["name is missing"])
        #expect(errors("contacts:\n  - {name: A, telephone: \"1\", phone: 2}").map(\.line) == [3])
        let unknown = errors("contacts:\n  - {name: A, telephone: \"1\", datasets: [loanz]}")
        #expect(unknown.map(\.message) == ["\"loanz\" is no dataset"])
        #expect(unknown.first?.hint?.contains("loans") == true)
    }
}
