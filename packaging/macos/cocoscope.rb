cask "cocoscope" do
  version "1.0.0"
  sha256 :no_check # of the disk image, at each release

  url "https://github.com/cocoscope/cocoscope/releases/download/v#{version}/Cocoscope-#{version}.dmg"
  name "Cocoscope"
  desc "Converts segmentation masks to COCO annotations exactly"
  homepage "https://github.com/cocoscope/cocoscope"

  app "Cocoscope.app"
  binary "#{appdir}/Cocoscope.app/Contents/MacOS/Cocoscope", target: "cocoscope"
end
