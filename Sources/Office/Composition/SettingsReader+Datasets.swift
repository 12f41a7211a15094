import Declarations
import Foundation
import ReportingKit
import Settings

extension SettingsReader {
    /// Reads the configuration together with the datasets that its folder `datasets` declares. `memory` keeps what a
    /// file said before it became faulty.
    public static func withDatasets(
        of modules: [any ProcessorModule], memory: SoundDeclarations? = nil
    ) -> SettingsReader {
        SettingsReader(modules: modules) { AddedDatasets(in: $0, to: modules, memory: memory) }
    }
}

extension AddedDatasets {
    /// What the files of a folder add to modules.
    package init(in folder: URL, to modules: [any ProcessorModule], memory: SoundDeclarations? = nil) {
        let added = AdministratorDatasets(folder: folder, shipped: modules, memory: memory)
        self.init(
            folder: folder, modules: added.modules, addedModules: added.addedModules,
            files: added.files.map {
                File(name: $0.name, dataset: $0.dataset, module: $0.module, effect: $0.effect.rawValue)
            }, faults: added.faults, closingDays: added.closingDays,
            closingPlaces: added.closingPlaces)
    }
}
