import Foundation
import Testing

@testable import Office

struct OfficeInstanceTests {
    private let root: URL
    private let office: OfficeInstance
    private let now = Date(timeIntervalSince1970: 1_795_000_000)

    init() throws {
        root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(
            path: "instance-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        office = try OfficeInstance("binh-son", root: root)
    }

    @Test(arguments: [
        "", "Binh-Son", "binh son", "-a", "a-", "1a", "a/b", "baocaod", "officers", "a23456789012345678901",
    ])
    func aNameThatIsNoneIsRefused(name: String) { #expect(throws: SetupFault.self) { try OfficeInstance(name) } }

    @Test func everythingOfItIsNamedAfterIt() {
        #expect(office.group == "baocaod-binh-son" && office.unit == "baocaod@binh-son.service")
        #expect(office.configuration.path(percentEncoded: false).hasSuffix("/etc/baocaod/binh-son.yaml"))
        #expect(office.dropIns.count == 3)
    }

    private func make() throws {
        for file in [office.groupFile] + office.dropIns { try file.create() }
        for name in ["binh-son.yaml", "units/binh-son.csv"] {
            try SetupFile(root.appending(path: "etc/baocaod/\(name)"), name).create()
        }
    }

    @Test func whatIsSetAsideComesBackAsItWas() throws {
        try make()
        let before = Set(office.files.map { $0.path(percentEncoded: false) })
        #expect(before.count == 6)
        let place = try office.setAside(now: now)
        #expect(office.files == [])
        #expect(try office.setAsideBefore().first?.lastPathComponent == place.lastPathComponent)
        let back = try office.putBack(place)
        #expect(Set(back.map { $0.path(percentEncoded: false) }) == before)
        #expect(try String(contentsOf: office.configuration, encoding: .utf8) == "binh-son.yaml")
    }

    @Test func oneThatIsSetAsideTwiceInADayIsThereTwice() throws {
        try make()
        let first = try office.setAside(now: now)
        try make()
        let second = try office.setAside(now: now)
        #expect(first != second)
        #expect(try office.setAsideBefore().map(\.lastPathComponent) == [second, first].map(\.lastPathComponent))
    }

    @Test func whatIsThereIsNotOverwrittenByWhatComesBack() throws {
        try make()
        let place = try office.setAside(now: now)
        try SetupFile(office.configuration, "new").create()
        #expect(try office.putBack(place).count == 5)
        #expect(try String(contentsOf: office.configuration, encoding: .utf8) == "new")
    }
}
