export { Checkbox, Drawer, Modal, Progress, Select } from 'antd';
export type { DrawerProps, SelectProps } from 'antd';
export { ResponsiveTable } from './data/responsive-table.tsx';
export type { TableColumn } from './data/responsive-table.tsx';
// Icons come through a shared facade: a second copy of the icon package would write its styles without the nonce.
export {
  CalendarOutlined,
  CheckOutlined,
  CloseOutlined,
  CopyOutlined,
  DeleteOutlined,
  DownloadOutlined,
  EditOutlined,
  ExportOutlined,
  FullscreenOutlined,
  LeftOutlined,
  LinkOutlined,
  PhoneOutlined,
  PlusOutlined,
  ReloadOutlined,
  RightOutlined,
  SearchOutlined,
  SendOutlined,
  StarOutlined,
  UploadOutlined,
  UserOutlined,
} from '@ant-design/icons';
