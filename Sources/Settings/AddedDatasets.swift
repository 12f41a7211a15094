import Foundation
import ReportingKit
import YAMLReading

/// What an administrator's declarations add to the modules of the build.
public struct AddedDatasets: Sendable {
    /// One file with what it does.
    public struct File: Hashable, Sendable {
        public let name: String
        public let dataset: DatasetID
        public let module: ModuleID
        /// "adds", "extends", "replaces", "disables"
        public let effect: String

        /// As commands list it: `finance.yaml adds dataset disbursement to module finance`.
        public var line: String {
            let name = name.split(separator: "/").last.map(String.init) ?? name
            return "\(name) \(effect) dataset \(dataset)" + (effect == "adds" ? " to module \(module)" : "")
        }

        public init(name: String, dataset: DatasetID, module: ModuleID, effect: String) {
            self.name = name
            self.dataset = dataset
            self.module = module
            self.effect = effect
        }
    }

    public let folder: URL
    public let modules: [any ProcessorModule]
    /// Modules that no part of the program declares.
    public let addedModules: Set<ModuleID>
    public let files: [File]
    /// Faulty files change nothing.
    public let faults: [SettingsError]
    public let closingDays: [DatasetID: Int]
    /// Where files say them.
    public let closingPlaces: [DatasetID: FilePlace]

    public init(
        folder: URL, modules: [any ProcessorModule], addedModules: Set<ModuleID> = [], files: [File] = [],
        faults: [SettingsError] = [], closingDays: [DatasetID: Int] = [:],
        closingPlaces: [DatasetID: FilePlace] = [:]
    ) {
        self.folder = folder
        self.modules = modules
        self.addedModules = addedModules
        self.files = files
        self.faults = faults
        self.closingDays = closingDays
        self.closingPlaces = closingPlaces
    }
}
