import { runAlone } from '@huiyin/remote-contract/standalone';
import remote from './remote.tsx';

runAlone(remote);
