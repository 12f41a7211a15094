import DeclaredSupport
import Foundation
import ReportingKit
import Testing

@testable import Settings

struct PageSettingsTests {
    private func parse(_ text: String) throws(SettingsErrors) -> PageSettings {
        try SettingsReader(modules: [LibraryModule()]).parse(
            "reporting_unit: \"51\"\n" + text, file: "b.yaml", folder: URL(filePath: "/etc/baocaod")
        ).page
    }

    private func errors(_ text: String) -> [SettingsError] {
        do throws(SettingsErrors) {
            _ = try parse(text)
            return []
        } catch {
            return error.errors
        }
    }

    @Test func rolesOfGroupsAndAccountsAddUp() throws {
        let page = try parse(
            """
            roles:
              - {role: officer, groups: [xa-a], units: ["21064"], folders: [inbox]}
              - {role: officer, accounts: [lan], units: ["21040"], folders: [library]}
              - {role: leader, accounts: [chu-tich]}
              - {role: officer, groups: [tong-hop], units: all}
            """)
        let officer = page.rights(of: "lan", groups: ["xa-a", "khac"])
        #expect(officer?.roles == [.officer])
        #expect(officer?.units == ["21064", "21040"])
        #expect(officer?.folders == ["inbox", "library"])
        #expect(page.rights(of: "chu-tich", groups: []) == Rights(roles: [.leader], units: nil, folders: nil))
        #expect(page.rights(of: "hoa", groups: ["tong-hop", "xa-a"])?.units == nil)
        #expect(page.rights(of: "khac", groups: ["khac"]) == nil)
    }

    /// A leader reads all; that is no right to send for all.
    @Test func anotherRoleWidensNoOfficersUnits() throws {
        let page = try parse(
            """
            roles:
              - {role: officer, groups: [xa-a], units: ["21064"], folders: [inbox]}
              - {role: leader, accounts: [chu-tich]}
              - {role: editor, accounts: [tong-hop]}
            """)
        let leader = page.rights(of: "chu-tich", groups: ["xa-a"])
        #expect(leader == Rights(roles: [.officer, .leader], units: ["21064"], folders: ["inbox"]))
        #expect(page.rights(of: "tong-hop", groups: ["xa-a"])?.units == nil)
    }

    @Test(arguments: [
        ("roles: [{role: oficer, groups: [a], units: all}]", "\"oficer\" is not allowed", "officer"),
        ("roles: [{groups: [a]}]", "role is missing", "administrator"),
        ("roles: [{role: editor}]", "nobody has it", "groups"),
        ("roles: [{role: officer, groups: [a]}]", "units is missing", "units: all"),
        ("roles: [{role: leader, groups: [a], units: [\"1\"]}]", "a role of leader is for the whole office", "officer"),
        (
            "roles: [{role: officer, groups: [a], units: all, folders: [librari]}]", "\"librari\" is no drop folder",
            "library"
        ),
        ("roles: [{role: editor, group: [a]}]", "\"group\" is no key of a role", "groups"),
        ("page: {names: [\"https://a.vn\"]}", "\"https://a.vn\" is no host's name", "without https"),
        ("page: {user_header: \"X Remote\"}", "\"x remote\" is no header's name", "X-Remote-User"),
        ("page: {proxy_user: [www-data]}", "unknown key", "proxy_users"),
    ])
    func aFaultIsNamedWithItsLineAndWhatIsRight(_ text: String, _ message: String, _ hint: String) throws {
        let fault = try #require(errors(text).first { $0.message == message })
        #expect(fault.line == 2)
        #expect(fault.hint?.contains(hint) == true)
    }

    @Test func aContactMayBeSomebodyWhoSignsIn() throws {
        let settings = try SettingsReader(modules: [LibraryModule()]).parse(
            "reporting_unit: \"51\"\ncontacts: [{name: Lê Thị Lan, telephone: \"1\", account: lan}]", file: "b.yaml",
            folder: URL(filePath: "/"))
        #expect(settings.contacts.first?.account == "lan")
    }
}
