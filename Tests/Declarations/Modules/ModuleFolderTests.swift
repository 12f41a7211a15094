import Declarations
import ReportingKit
import Testing

/// The drop folder of a module as its own file names it.
struct ModuleFolderTests {
    private func module(_ line: String) -> ModuleDeclaration {
        ModuleDeclaration([
            DeclarationFile(name: "module.yaml", text: "module: library\ntitle: Thư viện\n\(line)")
        ])
    }

    @Test func aModuleNamesItsFolder() {
        #expect(module("folder: 09-Thu vien\n").folder == "09-Thu vien")
        #expect(module("").folder == "library")
    }

    @Test(arguments: ["../thu vien", "/srv/thu-vien", ".thu-vien"])
    func aPathIsNoNameOfAFolder(name: String) {
        let module = module("folder: \(name)\n")
        #expect(module.faults.map(\.key) == ["folder"])
        #expect(module.faults.first?.line == 3)
    }
}
