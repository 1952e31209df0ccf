"""The main job: seeds to published output, stage by stage, whole or not at all."""
