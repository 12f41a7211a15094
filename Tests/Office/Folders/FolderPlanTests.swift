import Foundation
import Glibc
import ReportingKit
import Settings
import Testing

@testable import Office

/// As the user who runs the tests, who owns what is made.
struct FolderPlanTests {
    private let root: URL
    private let owner = SystemAccounts.name(ofUser: geteuid())
    private let group = SystemAccounts.name(ofGroup: getegid())

    init() throws {
        root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(
            path: "folders-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    private var path: String { root.path(percentEncoded: false) }

    private func folder(_ name: String, _ mode: UInt16 = 0o2770, isShared: Bool = true) -> OfficerFolder {
        OfficerFolder(path: "\(path)/\(name)", owner: owner, group: group, mode: mode, isShared: isShared)
    }

    private func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.posixPermissions] as? Int
    }

    @Test func aPlanDoesNothing() throws {
        let plan = try FolderPlan([folder("a")])
        #expect(plan.steps.map(\.step) == [.make] && !plan.isDone)
        #expect(!FileManager.default.fileExists(atPath: "\(path)/a"))
    }

    @Test func whatWasCarriedOutIsDone() throws {
        let folders = [folder("a"), folder("a/b"), folder("output", 0o2750, isShared: false)]
        _ = try FolderPlan(folders).apply()
        #expect(try mode("a/b") == 0o2770 && mode("output") == 0o2750)
        #expect(try FolderPlan(folders).isDone)
        #expect(try FolderPlan(folders).apply() == [])
    }

    @Test func missingFoldersAboveAreForEverybodyToPass() throws {
        _ = try FolderPlan([folder("deep/er/a")]).apply()
        #expect(try mode("deep") == 0o755 && mode("deep/er") == 0o755)
    }

    @Test func rightsThatSomebodyChangedAreSaidAndMended() throws {
        _ = try FolderPlan([folder("a")]).apply()
        #expect(chmod("\(path)/a", 0o755) == 0)
        let plan = try FolderPlan([folder("a")])
        guard case .change(let former) = try #require(plan.steps.first).step else {
            Issue.record("nothing is said")
            return
        }
        #expect(former.hasPrefix("0755 \(owner):\(group)"))
        _ = try plan.apply()
        #expect(try mode("a") == 0o2770)
    }

    @Test func filesInAFolderKeepTheirRights() throws {
        _ = try FolderPlan([folder("a")]).apply()
        try Data("x".utf8).write(to: root.appending(path: "a/x"))
        #expect(chmod("\(path)/a/x", 0o600) == 0 && chmod("\(path)/a", 0o700) == 0)
        _ = try FolderPlan([folder("a")]).apply()
        #expect(try mode("a/x") == 0o600)
    }

    @Test func aFileInAFoldersPlaceIsRefused() throws {
        try Data().write(to: root.appending(path: "a"))
        #expect(throws: FolderMakingFault.self) { try FolderPlan([folder("a")]) }
    }

    @Test func aLinkThatAnotherMayHavePutThereIsNotFollowed() throws {
        _ = try FolderPlan([folder("a"), folder("elsewhere")]).apply()
        try FileManager.default.createSymbolicLink(atPath: "\(path)/a/b", withDestinationPath: "\(path)/elsewhere")
        #expect(throws: FolderMakingFault.self) { try FolderPlan([folder("a/b", 0o2777)]) }
    }

    @Test func allUnknownNamesAreSaidAtOnce() throws {
        var first = folder("a")
        first.others = ["khong-co-nhom-1"]
        let second = OfficerFolder(path: "\(path)/b", owner: "khong-co-nguoi", group: "khong-co-nhom-2", mode: 0o700)
        do {
            _ = try FolderPlan([first, second])
            Issue.record("they are known")
        } catch {
            #expect(error.names == ["khong-co-nguoi", "khong-co-nhom-1", "khong-co-nhom-2"])
        }
    }
}

struct OfficerFoldersTests {
    private func folders(_ roles: String = "") throws -> [OfficerFolder] {
        let settings = try SettingsReader(modules: []).parse(
            """
            reporting_unit: "51"
            folders:
              inbox: /srv/baocaod/Hop thu chung
              answers: /srv/baocaod/Tra loi
              output: /srv/baocaod/output
              state: /var/lib/baocaod
              group: baocaod-tinh
            \(roles)
            """, file: "/etc/baocaod/tinh.yaml", folder: URL(filePath: "/etc/baocaod/"))
        return OfficerFolders(settings, owner: "baocaod") { $0 == "21040" ? "Xã Bình Sơn" : nil }.all
    }

    @Test func foldersOfTheOfficeAreItsGroups() throws {
        let all = try folders()
        #expect(all.first { $0.path == "/srv/baocaod/Hop thu chung" }?.group == "baocaod-tinh")
        #expect(all.first { $0.path == "/srv/baocaod/output" }?.mode == 0o2750)
        let spool = try #require(all.first { $0.path == "/srv/baocaod/.spool" })
        #expect(spool.mode == 0o700 && spool.group == "baocaod")
    }

    @Test func aUnitsOfficersHaveFoldersOfTheirOwn() throws {
        let all = try folders(
            """
            roles:
              - { role: officer, groups: [xa-binh-son, van-phong], units: ["21040"] }
              - { role: officer, groups: [tat-ca], units: all }
              - { role: editor, groups: [bien-tap] }
            """)
        let own = all.filter { $0.isOfUnit }
        #expect(
            own.map(\.path) == [
                "/srv/baocaod/Hop thu chung/21040 Xa Binh Son", "/srv/baocaod/Tra loi/Giay nhan/21040 Xa Binh Son",
                "/srv/baocaod/Tra loi/Da tra lai/21040 Xa Binh Son", "/srv/baocaod/Tra loi/Da xu ly/21040 Xa Binh Son",
            ])
        #expect(own.allSatisfy { $0.group == "van-phong" && $0.others == ["xa-binh-son"] })
    }

    @Test func aUnitThatNobodyNamesHasItsCode() throws {
        #expect(OfficerFolders.folderName("21061", nil) == "21061")
        #expect(OfficerFolders.folderName("1", "Phường 1/2 Đông..Hà") == "1 Phuong 1 2 Dong Ha")
    }

    @Test(arguments: ["Baocaod", "a b", "-x", "a/b", String(repeating: "a", count: 33)])
    func aNameThatIsNoGroupIsRefused(name: String) {
        #expect(throws: SettingsErrors.self) {
            try SettingsReader(modules: []).parse(
                "reporting_unit: \"51\"\nfolders:\n  group: \"\(name)\"\n", file: "x.yaml",
                folder: URL(filePath: "/etc/baocaod/"))
        }
    }
}
